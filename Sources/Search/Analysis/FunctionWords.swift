/// Words that carry little by themselves. A query drops those that many notes hold, unless it has no other; and they
/// tell in which language a note is written that doesn't say so.
enum FunctionWords {
    /// Folded.
    static let english = words(
        """
        a an and any are as at be been but by can could do does for from had has have he her his how i if in into is it \
        its me my no not of on or our out she should so some than that the their them then there these they this those \
        to up us was we were what when where which who why will with would you your
        """)

    /// Folded.
    static let spanish = words(
        """
        a al algun alguna ante asi aun aunque bajo cada como con cual cuales cuando cuya cuyo de del desde donde e el \
        ella ellas ello ellos en entre era eres es esa esas ese eso esos esta estan estar estas este esto estos fue ha \
        han hasta hay he la las le les lo los mas me mi mis muy ni no nos o otra otro para pero por porque pues que \
        quien se sea ser si sin sino sobre solo son su sus tal tambien te tiene toda todas todo todos tras tu u un una \
        unas uno unos y ya yo
        """)

    static let all = english.union(spanish)

    /// 1 for a word of English alone, -1 for one of Spanish alone, else 0.
    static func vote(of word: String) -> Int {
        (english.contains(word) ? 1 : 0) - (spanish.contains(word) ? 1 : 0)
    }

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
    }
}
