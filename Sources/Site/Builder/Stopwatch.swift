import Glibc

/// What one step of a build took.
public struct StepTime: Sendable, Hashable {
    public var step: BuildStep
    /// By the clock on the wall.
    public var seconds: Double
    /// Of processors, all threads together: what stays the same when other programs run beside.
    public var processorSeconds: Double
}

/// Times the steps of a build.
struct Stopwatch {
    private let start = now(CLOCK_MONOTONIC)
    private var current: (step: BuildStep, wall: Double, processor: Double)?
    private(set) var times: [StepTime] = []

    /// Seconds since it was made.
    var elapsed: Double { now(CLOCK_MONOTONIC) - start }

    /// Ends the step that is running, if any, and begins another.
    mutating func begin(_ step: BuildStep) {
        end()
        current = (step, now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID))
    }

    mutating func end() {
        guard let (step, wall, processor) = current else { return }
        times.append(
            StepTime(
                step: step, seconds: now(CLOCK_MONOTONIC) - wall,
                processorSeconds: now(CLOCK_PROCESS_CPUTIME_ID) - processor))
        current = nil
    }
}

private func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
