"""Rules for what opens and closes clauses: conjunctions, relative pronouns, commas."""

from timeline.text.frames import Draft, Frame, back, forth, kind, link_noun, word
from timeline.text.syntax import VerbRole

COMPLEMENT = frozenset({"that", "whether", "if"})


def open_clause(draft: Draft, i: int) -> bool:
    """A subordinator opens a clause that hangs on the last verb, or waits for it."""
    frame = draft.frames[-1]
    marker = word(draft, i)
    before = back(draft, i)
    after_verb = bool(frame.verbs)
    role: VerbRole = "complement" if marker in COMPLEMENT and after_verb else "adverbial"
    parent = draft.items[frame.verbs[-1]].head if after_verb else None
    if marker == "that" and kind(draft, before) == "N":
        role, parent = "complement", draft.items[before].head
    draft.frames.append(Frame(role, marker, parent, i))
    return True


def open_wh(draft: Draft, i: int) -> bool:
    """A relative or question word opens a clause; it may be its subject."""
    before = back(draft, i, "RI,")
    marker = word(draft, i)
    frame = draft.frames[-1]
    if kind(draft, before) == "N" and marker not in ("what", "how", "when"):
        inner = Frame("relative", marker, draft.items[before].head, i)
    elif frame.verbs:
        role: VerbRole = "adverbial" if marker == "when" else "complement"
        inner = Frame(role, marker, draft.items[frame.verbs[-1]].head, i)
    elif marker == "when" and "?" not in draft.line.words:
        inner = Frame("adverbial", marker, None, i)
    else:
        inner = Frame("complement" if "?" not in draft.line.words else "main", marker, None, i)
    draft.frames.append(inner)
    if draft.line.tags[draft.items[i].first] == "WRB":
        return True
    after = forth(draft, i)
    if kind(draft, after) == "V":
        inner.subjects.append(i)
    elif kind(draft, i - 1) == "I":
        link_noun(draft, i, "oblique", None, "wh")
        draft.prep[i] = word(draft, i - 1)
        inner.waiting.append(i)
    else:
        link_noun(draft, i, "object", None, "wh")
        inner.waiting.append(i)
    return True


def close_clause(draft: Draft, _: int) -> bool:
    """A comma closes a clause with a verb if the one around it still waits for its own."""
    if len(draft.frames) > 1 and draft.frames[-1].verbs:
        for depth in range(len(draft.frames) - 2, -1, -1):
            if not draft.frames[depth].verbs:
                del draft.frames[depth + 1 :]
                return True
    return False


def coordinate(draft: Draft, i: int) -> bool:
    """Rule for "and" opens a clause before a noun group with a verb of its own."""
    after = forth(draft, i, "RODA'")
    if kind(draft, after) == "N" and draft.ahead[after] >= 0 and _has_verb(draft):
        first = _first_verb(draft, kind(draft, i - 1) == ",")
        del draft.frames[first + 1 :]
        old = draft.frames[first]
        draft.frames[first] = Frame(old.role, old.marker, old.parent, old.opener)
        return True
    return False


def _has_verb(draft: Draft) -> bool:
    return all(frame.verbs for frame in draft.frames)


def _first_verb(draft: Draft, comma: bool) -> int:
    """The depth of the clause that a coordinated one stands beside."""
    if comma:
        return 0
    for depth in range(len(draft.frames) - 1, -1, -1):
        if any(draft.kinds[verb] in "VB" for verb in draft.frames[depth].verbs):
            return depth
    return 0


def restart(draft: Draft, i: int) -> bool:
    """A semicolon, colon, full stop or quote opens a new main clause if the last has its verb."""
    if draft.frames[0].verbs:
        draft.frames[:] = [Frame("main", "", None, i)]
    return True
