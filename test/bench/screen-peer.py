"""How long nomenklatura takes for the list that test/bench/screen.ts screens: blocking, then logic-v2 on each pair.

Twice: by its own blocker, which lets few pairs through; and by plain blocking, every pair that shares a word that is
no legal form, of which whole suppliers are drawn and compared and the time of all pairs is reckoned from theirs.
Needs nomenklatura and duckdb (pip install nomenklatura duckdb). Reads JSON {"listed": [name], "suppliers": [name]};
prints a JSON line with the seconds, the pairs, and the suppliers that it matches.
"""
import json
import random
import sys
import tempfile
import time
from pathlib import Path

from followthemoney import Dataset, StatementEntity
from nomenklatura.blocker.index import Index
from nomenklatura.matching import get_algorithm
from nomenklatura.matching.types import ScoringConfig
from rigour.names import normalize_name
from rigour.names.org_types import remove_org_types

DATASET = Dataset.make({"name": "bench", "title": "bench"})


class Listed:
    """What the index asks a store for."""

    def __init__(self, listed):
        self.listed = listed

    def entities(self, include_schemata=None):
        return iter(self.listed)


def entity(key, name):
    data = {"id": key, "schema": "Company", "properties": {"name": [name], "country": ["cn"]}}
    return StatementEntity.from_data(DATASET, data)


DRAWN_PAIRS = 20_000


def words(name):
    return set(remove_org_types(normalize_name(name) or "").split())


def plain(names, listed, suppliers, compare):
    """Seconds that every pair with a word in common would take, reckoned from those of suppliers drawn at random."""
    start = time.perf_counter()
    holders = {}
    for at, name in enumerate(names["listed"]):
        for word in words(name):
            holders.setdefault(word, set()).add(f"l{at}")
    blocks = [
        (f"s{at}", set().union(*(holders.get(word, ()) for word in words(name))))
        for at, name in enumerate(names["suppliers"])
    ]
    blocked = time.perf_counter() - start
    pairs = sum(len(others) for _, others in blocks)
    random.Random(7).shuffle(blocks)
    drawn = 0
    start = time.perf_counter()
    for key, others in blocks:
        for other in others:
            compare(suppliers[key], listed[other])
        drawn += len(others)
        if drawn >= DRAWN_PAIRS:
            break
    seconds = time.perf_counter() - start
    reckoned = blocked + seconds * pairs / max(drawn, 1)
    return {"plainPairs": pairs, "plainDrawn": drawn, "plainDrawnSeconds": seconds, "plainSeconds": reckoned}


def main():
    names = json.load(open(sys.argv[1], encoding="utf-8"))
    listed = {f"l{at}": entity(f"l{at}", name) for at, name in enumerate(names["listed"])}
    suppliers = {f"s{at}": entity(f"s{at}", name) for at, name in enumerate(names["suppliers"])}
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        index = Index(Listed(listed.values()), Path(folder))
        index.build()
        indexed = time.perf_counter()
        blocks = [(key.id, [other.id for other, _ in found]) for key, found in index.match_entities(suppliers.values())]
        blocked = time.perf_counter()
        algorithm, config = get_algorithm("logic-v2"), ScoringConfig.defaults()
        pairs = matched = 0
        for key, others in blocks:
            scores = [algorithm.compare(suppliers[key], listed[other], config).score for other in others]
            pairs += len(scores)
            matched += max(scores, default=0) >= 0.7
        done = time.perf_counter()
        index.close()
    said = {"indexing": indexed - start, "blocking": blocked - indexed, "comparing": done - blocked}
    other = plain(names, listed, suppliers, lambda one, two: algorithm.compare(one, two, config))
    print(json.dumps({**said, "pairs": pairs, "matched": matched, **other}))


main()
