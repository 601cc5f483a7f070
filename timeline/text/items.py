"""The items of a sentence: noun groups, verb groups and the words between them, in order."""

from timeline.text.chunks import OPENING, opens_noun, read_noun
from timeline.text.line import ADJECTIVE, NOUN, NUMBER, PARTICIPLE, VERB, WH, Item, Kind, Line
from timeline.text.missing import restore_verb
from timeline.text.valency import takes
from timeline.text.verbs import joins, read_verb

SUBORDINATORS = frozenset(
    {"that", "if", "because", "although", "though", "while", "whereas", "unless", "whether", "lest"}
)
VERBAL_PREPOSITIONS = frozenset(
    {"including", "regarding", "concerning", "excluding", "following", "barring"}
    | {"given", "pending", "notwithstanding"}
)
QUARTERS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}
    | {"north-east", "north-west", "south-east", "south-west"}
)
COMPOUNDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(sorted(QUARTERS), ("of",)),
    "according": ("to",), "adjacent": ("to",), "ahead": ("of",), "along": ("with",),
    "apart": ("from",), "aside": ("from",), "based": ("on", "upon"), "because": ("of",),
    "close": ("to",), "compared": ("to", "with"), "depending": ("on", "upon"), "due": ("to",),
    "inside": ("of",), "instead": ("of",), "next": ("to",), "out": ("of",), "outside": ("of",),
    "owing": ("to",), "prior": ("to",), "rather": ("than",), "regardless": ("of",),
    "subject": ("to",), "such": ("as",), "thanks": ("to",), "together": ("with",), "up": ("to",),
}  # fmt: skip
ADVERBIALS: dict[str, tuple[str, ...]] = {
    "at": ("least", "most", "first", "last", "once"), "for": ("instance", "example"),
    "in": ("fact", "particular", "general", "short"), "of": ("course",),
}  # fmt: skip
FIRST_OF_TWO = COMPOUNDS.keys() | ADVERBIALS.keys()
VERBAL = VERB | {"MD", "TO", "NNS"}  # with which a verb group may open
GROUPING = OPENING | VERBAL | WH  # with which a group of any kind may open
OPEN = NOUN | ADJECTIVE | PARTICIPLE | {"RB", "VB", "VBD", "VBP", "VBZ"}
SIGNS: dict[str, Kind] = {
    ",": ",", "-": ",", "--": ",", "–": ",", "—": ",", "...": ",", "…": ",", ";": ";", ":": ";",
    ".": ";", "?": ";", "!": ";", "(": "(", "[": "(", ")": ")", "]": ")",
}  # fmt: skip
TAGS: dict[str, Kind] = {
    "IN": "I", "TO": "I", "CC": "C", "RB": "R", "RBR": "R", "RBS": "R", "RP": "R", "JJ": "A",
    "JJR": "A", "JJS": "A", "DT": "R", "PDT": "R", "UH": "R",
    "-LRB-": "(", "-RRB-": ")", ".": ";", ",": ",",
    ":": ";", "EX": "E",
}  # fmt: skip
DAYS = frozenset(
    {"today", "yesterday", "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday"}
    | {"friday", "saturday", "sunday"}
)
PERIODS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"}
    | {"morning", "afternoon", "evening", "night", "weekend", "season", "time", "moment"}
    | {"spring", "summer", "autumn", "winter"}
)
POINTERS = frozenset({"last", "next", "this", "that", "each", "every", "all", "other", "same"})


def read_items(line: Line) -> tuple[list[Item], dict[int, list[int]], set[int]]:
    """The items, the verb tokens of each verb group by its head, and where quotation marks stand.

    The last are the indices of items right behind a quotation mark; the marks are no items.
    """
    items: list[Item] = []
    chains: dict[int, list[int]] = {}
    quoted: set[int] = set()
    i, count = 0, len(line.tags)
    while i < count:
        if line.quotes[i] and not line.until[i]:
            quoted.add(len(items))
            i += 1
            continue
        item = _read_item(line, i, chains)
        items.append(item)
        i = item.end
    _join_questions(line, items, chains)
    return restore_verb(line, items, chains), chains, quoted


def find_left(items: list[Item]) -> list[int]:
    """For each item the nearest before it that is no adverb, possessor or adjective; -1 for none.

    The list ends with one -1 more, so that nothing stands before -1 either.
    """
    left, nearest = [], -1
    for i, item in enumerate(items):
        left.append(nearest)
        if item.kind not in "ROA":
            nearest = i
    left.append(-1)
    return left


def _read_item(line: Line, i: int, chains: dict[int, list[int]]) -> Item:
    """The item that opens at a token; the tokens of a verb group go into `chains`."""
    word, tag = line.words[i], line.tags[i]
    if line.until[i]:
        return _read_time(line, i)
    if word in FIRST_OF_TWO and (compound := _read_compound(line, i)):
        return compound
    if tag not in GROUPING:
        return _read_word(line, i)
    if not word.isalnum() and tag in OPEN and not any(map(str.isalnum, word)):
        return Item(";" if word[0] in "!?." else "X", i, i + 1, i)
    if tag in VERBAL and (verb := _read_verb(line, i, chains)):
        return verb
    if tag in WH:
        return _read_wh(line, i)
    noun = read_noun(line, i)
    if noun is None:
        return _read_word(line, i)
    return Item("D", i, noun.end, noun.head) if _is_time(line, noun) else noun


def _read_verb(line: Line, i: int, chains: dict[int, list[int]]) -> Item | None:
    """A verb group, or a preposition that looks like a verb."""
    word, tag = line.words[i], line.tags[i]
    if tag == "NNS":
        if not _is_disguised(line, i):
            return None
        chains[i] = [i]
        return Item("V", i, i + 1, i)
    if opens_noun(line, i):
        return None
    fronted = word != "given" or not i or line.words[i - 1] == ","
    if tag in PARTICIPLE and word in VERBAL_PREPOSITIONS and fronted:
        return Item("I", i, i + 1, i)
    found = read_verb(line, i)
    if found is None:
        return None
    item, chains[found[0].head] = found
    return item


def _is_disguised(line: Line, i: int) -> bool:
    """Whether "plans" in "bought it and plans to sell it", tagged as a noun, is a verb."""
    if i == 0 or line.tags[i - 1] != "CC" or line.tags[i + 1 : i + 2] != ["TO"]:
        return False
    return takes(line.lemmas[i], "to") and line.tags[i - 2] not in ("NNS", "JJ")


def _read_compound(line: Line, i: int) -> Item | None:
    """A preposition or adverb of two words: "because of", "at least"."""
    after = line.words[i + 1] if i + 1 < len(line.words) else ""
    if after in ADVERBIALS.get(line.words[i], ()) and line.tags[i + 2 : i + 3] != ["NN"]:
        return Item("R", i, i + 2, i)
    if after in COMPOUNDS.get(line.words[i], ()) and not line.until[i + 1]:
        if after == "to" and line.tags[i + 2 : i + 3] == ["VB"]:
            return None
        return Item("I", i, i + 2, i + 1)
    return None


def _read_word(line: Line, i: int) -> Item:
    word, tag = line.words[i], line.tags[i]
    if word in SIGNS:
        return Item(SIGNS[word], i, i + 1, i)
    if tag == "IN":
        return Item("S" if word in SUBORDINATORS else "I", i, i + 1, i)
    if tag == "RP" and i:
        after = line.tags[i + 1] if i + 1 < len(line.tags) else ""
        still = takes(line.lemmas[i - 1], "none") and after in ("DT", "NNP", "PRP$")
        place = after == "NNP" and word == "off"
        return Item("I" if place or still else "R", i, i + 1, i)
    if tag == "CC" and word in ("both", "either", "neither"):
        return Item("R", i, i + 1, i)
    if tag in ADJECTIVE and i and line.tags[i - 1] in ("PRP$", "POS"):
        return Item("N", i, i + 1, i)
    return Item(TAGS.get(tag, "X"), i, i + 1, i)


def _read_time(line: Line, i: int) -> Item:
    """The whole time expression as one item, its head the last noun or number."""
    end = line.until[i]
    for head in range(end - 1, i - 1, -1):
        if line.tags[head] in NOUN or line.tags[head] in NUMBER:
            return Item("D", i, end, head)
    return Item("D", i, end, end - 1)


def _is_time(line: Line, noun: Item) -> bool:
    """Whether a group is a plain time that nobody has marked: "yesterday", "last week"."""
    if noun.kind != "N":
        return False
    if line.words[noun.head] in DAYS:
        return noun.end == noun.first + 1
    lemma = line.lemmas[noun.head]
    if lemma not in PERIODS:
        return False
    if lemma == "time" and line.tags[noun.first] == "CD":
        return True
    return not POINTERS.isdisjoint(line.words[noun.first : noun.first + 2])


def _read_wh(line: Line, i: int) -> Item:
    """A word like "who" or "when", or a group like "which car", "whose new car"."""
    if line.words[i] == "how" and i + 1 < len(line.words) and line.words[i + 1] in ("many", "much"):
        noun = read_noun(line, i + 1)
        return Item("W", i, noun.end if noun else i + 2, noun.head if noun else i + 1)
    if line.words[i] in ("who", "which") and line.words[i + 1 : i + 2] in (["all"], ["both"]):
        return Item("W", i, i + 2, i)
    if line.tags[i] in ("WDT", "WP$", "WP") and line.words[i] in ("which", "what", "whose"):
        after = line.tags[i + 1] if i + 1 < len(line.tags) else ""
        noun = (
            read_noun(line, i + 1) if after not in ("DT", "PDT", "PRP", "PRP$") and after else None
        )
        name = line.words[i] == "which" and after in ("NNP", "NNPS")
        if noun and noun.kind == "N" and line.tags[noun.head] in NOUN and not name:
            return Item("W", i, noun.end, noun.head)
    return Item("W", i, i + 1, i)


def _join_questions(line: Line, items: list[Item], chains: dict[int, list[int]]) -> None:
    """Join an auxiliary before its subject with the verb behind it: "Did he go".

    The auxiliary becomes an item of kind Q, the verb a finite one that spans both.
    """
    for i, item in enumerate(items):
        if item.kind != "V" or len(chains[item.head]) > 1:
            continue
        verb = _asked(line, items, i)
        if verb < 0:
            continue
        main = items[verb]
        chains[main.head] = [item.head, *chains[main.head]]
        items[i] = Item("Q", item.first, item.end, item.head)
        items[verb] = Item("V", item.first, main.end, main.head)


def _asked(line: Line, items: list[Item], i: int) -> int:
    """The item with the main verb of the auxiliary at item i, behind one noun group; -1 if none."""
    head = items[i].head
    modal = line.tags[head] == "MD" or line.lemmas[head] == "do"
    if not modal and (line.lemmas[head] not in ("be", "have") or (i and items[i - 1].kind in "ND")):
        return -1
    j = i + 1
    while j < len(items) and items[j].kind in "ROE":
        j += 1
    if j >= len(items) or (items[j].kind != "N" and items[j - 1].kind != "E"):
        return -1
    j += items[j].kind == "N"
    while j < len(items) and items[j].kind == "R":
        j += 1
    if j < len(items) and items[j].kind in "BGP" and joins(line, head, items[j].first):
        return j
    return -1
