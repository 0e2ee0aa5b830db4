/// What made the site, as its pages and files say.
public enum Generator {
    public static let version = "0.1"
    static let name = "Dossier " + version
}
