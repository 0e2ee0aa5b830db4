"""Retrieval quality: mean reciprocal rank of the one note that a query means, among the first ten."""
import random

RESAMPLES = 10_000
LEAST = 60
"""A class of fewer queries is printed and not judged."""


def reciprocal(found, address):
    return 1 / (found.index(address) + 1) if address in found else 0.0


def mean(values):
    return sum(values) / len(values) if values else 0.0


def by_class(rows):
    classes = {}
    for name, ours, theirs in rows:
        classes.setdefault(name, []).append((ours, theirs))
    return classes


def mean_of_classes(classes, side):
    return mean([mean([pair[side] for pair in pairs]) for pairs in classes.values()])


def bootstrap(pairs, generator):
    """The 95 % interval of the mean difference, queries drawn in pairs."""
    differences = [a - b for a, b in pairs]
    means = sorted(mean(generator.choices(differences, k=len(differences))) for _ in range(RESAMPLES))
    return means[int(0.025 * RESAMPLES)], means[int(0.975 * RESAMPLES)]


def bootstrap_classes(classes, generator, resamples=RESAMPLES):
    """The same for the mean of the classes' means, drawn within each class."""
    differences = [[a - b for a, b in pairs] for pairs in classes.values()]
    means = sorted(
        mean([mean(generator.choices(d, k=len(d))) for d in differences]) for _ in range(resamples))
    return means[int(0.025 * resamples)], means[int(0.975 * resamples)]


def report(title, rows, out=print):
    """Prints the comparison; returns what isn't reached."""
    classes = by_class(rows)
    generator = random.Random(title)
    failures = []
    out(f"\n{title}: MRR@10, {len(rows)} queries")
    out(f"  {'class':<13}{'queries':>8}{'ours':>8}{'Pagefind':>10}   difference, 95 %")
    for name, pairs in classes.items():
        low, high = bootstrap(pairs, generator)
        verdict = "not judged" if len(pairs) < LEAST else "behind" if high < 0 else "ahead" if low > 0 else "even"
        if verdict == "behind":
            failures.append(f"{title}: behind in {name}")
        out(f"  {name:<13}{len(pairs):>8}{mean([p[0] for p in pairs]):>8.3f}{mean([p[1] for p in pairs]):>10.3f}"
            f"   {low:+.3f} … {high:+.3f}  {verdict}")
    ours, theirs = mean_of_classes(classes, 0), mean_of_classes(classes, 1)
    low, high = bootstrap_classes(classes, generator, 2_000)
    ratio = ours / theirs if theirs else float("inf")
    out(f"  {'mean':<13}{len(rows):>8}{ours:>8.3f}{theirs:>10.3f}   {low:+.3f} … {high:+.3f}  × {ratio:.3f}")
    if ratio < 1.15:
        failures.append(f"{title}: × {ratio:.3f} is less than × 1.15")
    if low <= 0:
        failures.append(f"{title}: not ahead by the bootstrap")
    return failures
