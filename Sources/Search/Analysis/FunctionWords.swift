/// Words that carry little by themselves. A query drops those that many notes hold, unless it has no other.
enum FunctionWords {
    /// Folded, English and Spanish.
    static let all: Set<String> = Set(
        """
        a an and are as at be but by can do does for from had has have he her his how i if in into is it its me my no \
        not of on or our she so that the their them then there these they this to was we were what when where which \
        who why will with you your al como con cual cuando de del desde donde el ella ellas ellos en entre era es esa \
        ese eso esta estan estas este esto estos fue ha han hasta hay la las le les lo los mas me mi muy nos o para \
        pero por porque que quien se ser si sin sobre son su sus tambien te tu un una unas unos y ya
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
