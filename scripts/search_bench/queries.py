"""Known-item queries, made from the notes themselves: eleven classes, each query with the one note that it means.

A note belongs to the tuning or the test half by a hash of its address. Figures are reported for the test half;
weights are chosen on the tuning half.
"""
import collections
import hashlib
import re

import snowballstemmer

from notes import fold, words

CLASSES = ["title", "rare words", "link text", "heading", "sentence", "prefix", "typo", "inflected", "unseen form",
           "no accents", "phrase"]

FUNCTION = {
    "en": set("a an and any are as at be been but by can could do does for from had has have he her his how i if in "
              "into is it its me my no not of on or our out she should so some than that the their them then there "
              "these they this those to up us was we were what when where which who why will with would you your".split()),
    "es": set("a al algun alguna ante asi aun aunque bajo cada como con cual cuando de del desde donde e el ella ellas "
              "ello ellos en entre era es esa ese eso esos esta estan estar este esto estos fue ha han hasta hay la las "
              "le les lo los mas me mi mis muy ni no nos o otra otro para pero por porque pues que quien se sea ser si "
              "sin sino sobre solo son su sus tal tambien te tiene toda todas todo todos tras tu u un una unas uno unos "
              "y ya yo".split()),
}
VERB = {
    "en": re.compile(r"(.{3,}?)(?:ed|ing|es|s|e)"),
    "es": re.compile(r"(.{3,}?)(ar|ando|ado|ada|ados|adas|aron|aba|aban|ará|an|er|ir|iendo|ido|ida|idos|idas|ieron|ía|ían)"),
}
VERB_FORMS = {
    "en": [("", ["ed", "ing", "es", "s", "e", ""])],
    "es": [("ar ando ado ada ados adas aron aba aban ará an", "ar ando ado ada ados adas aron aba aban ará arán an en".split()),
           ("er ir iendo ido ida idos idas ieron ía ían", "er ir iendo ido ida idos idas ieron ía ían erá irá".split())],
}
VERBAL = {"en": ("ed", "ing"), "es": ("ar", "er", "ir", "ando", "iendo", "ado", "ido")}
"""A word is taken for a verb only if the notes hold one of its forms with such an ending."""


def noun_forms(word, language):
    """Plural and singular, and in Spanish the other gender."""
    forms = []
    vowel = word[-1] in "aeiouáéó"
    if language == "en":
        forms.append(word[:-1] + "ies" if word[-1] == "y" and word[-2] not in "aeou" else word + "s")
        if word.endswith("ies"):
            forms.append(word[:-3] + "y")
        elif word.endswith("s") and not word.endswith("ss"):
            forms.append(word[:-1])
        return forms
    # An accent on the last syllable goes with the plural: acción, acciones.
    plain = re.sub("[áéíóú](?=[ns]$)", lambda found: fold(found[0]), word)
    forms.append(word[:-1] + "ces" if word[-1] == "z" else plain + ("s" if vowel else "es"))
    if word.endswith("ces"):
        forms.append(word[:-3] + "z")
    elif re.search("[aeo]s$", word):
        forms.append(word[:-1])
    for one, other in (("o", "a"), ("os", "as"), ("a", "o"), ("as", "os")):
        if word.endswith(one):
            forms.append(word[: -len(one)] + other)
    return forms


def verb_forms(word, language):
    found = VERB[language].fullmatch(word)
    if not found:
        return []
    if language == "en":
        return [found[1] + ending for ending in VERB_FORMS["en"][0][1]]
    return [found[1] + form for endings, forms in VERB_FORMS["es"] if found[2] in endings.split() for form in forms]


def number(*parts):
    """A number that depends on the parts alone."""
    return int.from_bytes(hashlib.sha256("\0".join(map(str, parts)).encode()).digest()[:6], "big")


def half(note):
    return "test" if number("half", note.address) % 2 else "tuning"


class Maker:
    """Makes the queries. Words are drawn by hash, not chosen to be easy: other notes may fit a query as well."""

    def __init__(self, notes, language):
        self.notes = notes
        self.language = language
        self.stemmer = snowballstemmer.stemmer({"en": "english", "es": "spanish"}[language])
        self.holders = collections.Counter()
        self.forms = collections.defaultdict(set)
        self.own = {}
        for note in notes:
            text = " ".join([note.title, *note.headings, note.text])
            own = {w.lower() for w in words(text)}
            self.own[note.address] = {fold(w) for w in own}
            self.holders.update({fold(w) for w in own})
            for word in own:
                self.forms[self.stemmer.stemWord(word)].add(word)
        self.targets = collections.defaultdict(set)
        for note in notes:
            for text in note.linked_as:
                self.targets[fold(text)].add(note.address)

    def telling(self, text, least=4):
        return [w for w in words(text)
                if len(w) >= least and w.isalpha() and fold(w) not in FUNCTION[self.language]]

    def choose(self, items, *key):
        items = list(items)
        return items[number(*key) % len(items)] if items else None

    def all(self):
        """(class, query, address) for every note and class that has one."""
        for note in self.notes:
            for name in CLASSES:
                query = getattr(self, name.replace(" ", "_"))(note)
                if query:
                    yield name, query, note.address

    def title(self, note):
        return note.title if words(note.title) else None

    def rarest(self, note, count):
        own = sorted({w.lower() for w in self.telling(note.text)}, key=lambda w: (self.holders[fold(w)], number("rare", w)))
        return own[:count]

    def rare_words(self, note):
        found = self.rarest(note, 3)
        return " ".join(found) if len(found) == 3 else None

    def link_text(self, note):
        usable = [t for t in sorted(set(note.linked_as))
                  if fold(t) != fold(note.title) and self.telling(t, 3) and len(self.targets[fold(t)]) == 1
                  and not re.match(r"https?:", t)]
        return self.choose(usable, "link", note.address)

    def heading(self, note):
        return self.choose(sorted({h for h in note.headings if self.telling(h)}), "heading", note.address)

    def sentences(self, note):
        return [s for b in note.blocks for s in re.split(r"(?<=[.!?])\s+", b)]

    def sentence(self, note):
        usable = [s for s in self.sentences(note) if len(self.telling(s)) >= 6]
        chosen = self.choose(usable, "sentence", note.address)
        if not chosen:
            return None
        own = self.telling(chosen)
        kept = sorted(sorted(range(len(own)), key=lambda i: number("word", note.address, i))[:5])
        return " ".join(own[i] for i in kept)

    def prefix(self, note):
        own = list(dict.fromkeys(self.telling(note.title)))
        word = self.choose([w for w in own if len(w) >= 5], "prefix", note.address)
        if not word:
            return None
        others = [w for w in own if fold(w) != fold(word)] or self.rarest(note, 5)
        other = self.choose([w for w in others if fold(w) != fold(word)], "other", note.address)
        if not other:
            return None
        cut = word[: 3 + number("cut", note.address) % 3]
        return f"{cut} {other}" if number("order", note.address) % 2 else f"{other} {cut}"

    def spoil(self, word, *key):
        place = 1 + number("place", *key) % (len(word) - 1)
        letter = "abcdefghijklmnopqrstuvwxyz"[number("letter", *key) % 26]
        match number("kind", *key) % 4:
            case 0:
                return word[:place] + word[place + 1:]
            case 1:
                return word[:place] + letter + word[place:]
            case 2:
                return word[:place] + letter + word[place + 1:]
            case _:
                return word[: place - 1] + word[place] + word[place - 1] + word[place + 1:]

    def typo(self, note):
        own = self.telling(note.title)[:4] or self.rarest(note, 2)
        spoilt = [i for i, w in enumerate(own) if len(w) >= 5]
        if not spoilt:
            return None
        before = " ".join(own)
        for turn in range(1 + number("letters", note.address) % 2):
            place = self.choose(spoilt, "typo", note.address, turn)
            own[place] = self.spoil(own[place], note.address, turn)
        query = " ".join(own)
        return query if fold(query) != fold(before) else None

    def with_form(self, note, forms):
        """Two of the note's words, one in another form."""
        own = self.telling(note.title) + self.rarest(note, 12)
        usable = []
        for word in own:
            found = sorted(f for f in forms(word.lower()) if fold(f) != fold(word)
                           and fold(f) not in self.own[note.address])
            if found:
                usable.append((word, found))
        chosen = self.choose(usable, "form", note.address)
        if not chosen:
            return None
        word, found = chosen
        others = sorted({w for w in own if fold(w) != fold(word)}, key=lambda w: number("beside", note.address, w))
        return " ".join([self.choose(found, "which", note.address), *others[:1]])

    def inflections(self, word):
        """Other forms of a word, by grammar; those that a stemmer can know."""
        stem = self.stemmer.stemWord(word)
        made = noun_forms(word, self.language)
        if any(form.endswith(VERBAL[self.language]) for form in self.forms[stem]):
            made += verb_forms(word, self.language)
        return [m for m in made if len(m) > 3 and self.stemmer.stemWord(m) == stem]

    def inflected(self, note):
        return self.with_form(note, lambda word: [f for f in self.inflections(word) if self.holders[fold(f)]])

    def unseen_form(self, note):
        return self.with_form(note, lambda word: [f for f in self.inflections(word) if not self.holders[fold(f)]])

    def no_accents(self, note):
        usable = sorted({w.lower() for w in self.telling(note.title + " " + note.text) if fold(w) != w.lower()},
                        key=lambda w: (self.holders[fold(w)], number("accent", w)))
        if len(usable) < 2:
            return None
        return " ".join(fold(w) for w in usable[:3])

    def word_runs(self, sentence):
        own = sentence.split()
        for start in range(len(own) - 3):
            run = own[start:start + 4]
            if all(re.fullmatch(r"[^\W\d_]+", w) for w in run) and len(self.telling(" ".join(run))) >= 2:
                yield " ".join(run)

    def phrase(self, note):
        usable = [r for s in self.sentences(note) for r in self.word_runs(s)]
        chosen = self.choose(usable, "phrase", note.address)
        return f'"{chosen}"' if chosen else None
