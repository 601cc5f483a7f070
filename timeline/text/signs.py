"""What rules know better than the trained tagger of quotation marks, dashes and hyphens."""

from timeline.values import value

PARTICLES = frozenset({"by", "down", "in", "off", "on", "out", "over", "up"})


@value
class Draft:
    """The words of a sentence, in lower case, and their tags.

    `glued[i]` says that no space stands before word `i`.
    """

    words: tuple[str, ...]
    tags: tuple[str, ...]
    glued: tuple[bool, ...]


def quote(draft: Draft, at: int) -> str:
    """A straight quotation mark opens before a word and closes behind one."""
    before, after = draft.glued[at], draft.glued[at + 1 : at + 2] == (True,)
    return "" if before == after else ("''" if before else "``")


def currency(draft: Draft, at: int) -> str:
    """The sign of any currency is tagged as that of the dollar is."""
    return "$" if draft.tags[at] != "$" else ""


def dash(draft: Draft, at: int) -> str:
    """A dash between spaces parts like a comma, one inside a word does not; "3-4" is "3 to 4"."""
    words = draft.words
    if words[at] == "--":
        return ","
    if words[at] != "-" or not 0 < at < len(words) - 1 or draft.glued[at] != draft.glued[at + 1]:
        return ""
    if not draft.glued[at]:
        return ","
    return "SYM" if words[at - 1][0].isdigit() and words[at + 1][0].isdigit() else "HYPH"


def compound(draft: Draft, at: int) -> str:
    """Words with a hyphen are a noun: "play-off", "drop-in session", "by-election"."""
    tags, glued = draft.tags, draft.glued
    if at > 1 and tags[at - 1] == "HYPH" and glued[at] and glued[at - 1]:
        if tags[at] == "VBG":
            return "NN" if tags[at - 3 : at - 1] == ("DT", "NN") and _ends(tags, at) else ""
        if tags[at] == "RB":
            ends = draft.words[at] in PARTICLES and _ends(tags, at)
            return "NN" if ends and tags[at - 2] != "NNS" else ""
        return "NN" if tags[at] in ("IN", "RP") and tags[at - 2] != "CD" else ""
    if tags[at + 1 : at + 2] != ("HYPH",) or glued[at + 1 : at + 3] != (True, True):
        return ""
    behind = ("IN", "RP", "NN") if tags[at] in ("VB", "VBP") else ("NN", "NNS")
    return "NN" if tags[at + 2] in behind else ""


def _ends(tags: tuple[str, ...], at: int) -> bool:
    """Whether a noun may end at a place: nothing stands behind that it would describe."""
    return tags[at + 1 : at + 2] in ((), ("IN",), ("VBZ",), ("VBD",), ("MD",), (".",))
