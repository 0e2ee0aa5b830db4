/// `1 note`, `412 notes`.
func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// Seconds as people read them: `0.21 s`, `12.4 s`.
func shown(seconds: Double) -> String {
    let digits = seconds < 10 ? 2 : 1
    let scale = digits == 2 ? 100.0 : 10.0
    let rounded = (max(0, seconds) * scale).rounded()
    guard rounded < 1e15 else { return "\(seconds) s" }
    let whole = Int(rounded)
    let (high, low) = whole.quotientAndRemainder(dividingBy: Int(scale))
    return "\(high)." + String(repeating: "0", count: digits - String(low).count) + "\(low) s"
}
