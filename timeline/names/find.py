"""The cascade: pieces of capitals, entities, facts, references, names."""

from collections.abc import Iterator, Sequence

from timeline.model import Document, Name, NameMention, Place, Span
from timeline.names import words
from timeline.names.compounds import compounds
from timeline.names.doubts import drop_doubtful, read_usage
from timeline.names.entities import Entity, group
from timeline.names.facts import Reference, read_facts
from timeline.names.headlines import in_headlines
from timeline.names.pieces import Piece, cut
from timeline.names.references import refer
from timeline.names.trail import cast_of
from timeline.names.view import View, read_views
from timeline.text.syntax import Parse


def find(
    document: Document, parses: tuple[Parse, ...], places: tuple[Place, ...]
) -> tuple[Name, ...]:
    """The persons, organisations, gatherings and works that a text names, with every mention.

    In text order of first mention; ids are "n1", "n2", ... `places` are the places found before; a
    span of theirs is a name only where it is part of a longer one or stands for a person.
    """
    views = read_views(document, parses, places)
    found = _pieces(views)
    entities = group(views, found)
    facts, beside = read_facts(views, entities)
    references = refer(cast_of(views, entities, facts), beside)
    return tuple(_names(document.text, views, entities, references))


def _pieces(views: Sequence[View]) -> tuple[Piece, ...]:
    """Whatever may be a name, in text order."""
    plain = [piece for view in views for piece in cut(view)]
    usage = read_usage(views, plain)
    kept = list(drop_doubtful(views, plain, usage))
    kept += [piece for view in views for piece in compounds(view)]
    kept += in_headlines(views, kept)
    return tuple(sorted(kept, key=lambda piece: (piece.view, piece.first, piece.end)))


def _names(
    text: str, views: Sequence[View], entities: Sequence[Entity], references: Sequence[Reference]
) -> Iterator[Name]:
    by_entity: list[list[NameMention]] = [
        [_mention(views[piece.view], piece, entity) for piece in entity.pieces]
        for entity in entities
    ]
    for each in references:
        span = views[each.view].span(each.first, each.end)
        by_entity[each.entity].append(NameMention(span, each.form, each.rule))
    full = [_written(text, views, entity) for entity in entities]
    for mentions in by_entity:
        mentions.sort(key=_place)
    order = sorted(range(len(entities)), key=lambda i: _place(by_entity[i][0]))
    for number, i in enumerate(order, 1):
        yield Name(f"n{number}", full[i], entities[i].kind, tuple(by_entity[i]))


def _place(mention: NameMention) -> tuple[int, int]:
    return mention.span.start, mention.span.end


def _mention(view: View, piece: Piece, entity: Entity) -> NameMention:
    here, full = piece.key, entity.key
    form = "full" if here == full or len(here) > 1 else "short"
    if len(here) == 1 < len(full) and words.is_acronym(piece.words[0]):
        form = "acronym"
    return NameMention(view.span(piece.first, piece.end), form, piece.rule)


def _written(text: str, views: Sequence[View], entity: Entity) -> str:
    """The fullest form as the text writes it, in one line."""
    piece = next(each for each in entity.pieces if each.words == entity.words)
    span: Span = views[piece.view].span(piece.first, piece.end)
    return " ".join(text[span.start : span.end].split())
