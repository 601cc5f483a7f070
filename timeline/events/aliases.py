"""Names by which one party is told: "the Afghan government" and "Afghanistan" stand for one.

In: the scene. Out: for each name and each place of a document the one that stands for it.
"""

import re
from collections.abc import Mapping

from timeline.events.scene import Scene

WORD = re.compile(r"[^\W_]+")
STEM = 4  # letters that two forms of a name share: "Hutu", "Hutus"
# words that make no other party of a country or a people
BODIES = frozenset({"government", "authority", "authorities", "official", "officials", "force",
                    "forces", "army", "troop", "troops", "military", "people", "republic", "state",
                    "the", "of", "and"})  # fmt: skip
Key = frozenset[str]


def aliases(scene: Scene) -> Mapping[str, str]:
    """The name that stands for each name and place: the first of those that mean one party.

    A people told with its country is that people: "the Basques", "Spain's Basques".
    """
    peoples = {
        p.text.casefold(): p.name for row in scene.places for p in row if p.role != "location"
    }
    names = [name.name for name in scene.names.names]
    places = sorted({place.name for row in scene.places for place in row})
    homes = frozenset().union(*(_key(place, {}) for place in places))
    first: dict[Key, str] = {}
    for name in (*names, *places):
        first.setdefault(_key(name, peoples), name)
    return {
        name: _stands_for(name, _key(name, peoples), homes, first) for name in (*names, *places)
    }


def _stands_for(name: str, key: Key, homes: Key, first: Mapping[Key, str]) -> str:
    """The name that stands for another by its key, or by its key without countries."""
    bare = key - homes
    return first.get(bare, first.get(key, name)) if bare and bare != key else first.get(key, name)


def _key(name: str, peoples: Mapping[str, str]) -> Key:
    """The stems of a name that tell it from others; all of them if that leaves none."""
    words = [word[0].casefold() for word in WORD.finditer(name)]
    told = [peoples.get(word, word).casefold()[:STEM] for word in words if word not in BODIES]
    return frozenset(told or words)
