"""How long nomenklatura takes for the list that test/bench/screen.ts screens: its own blocker, then logic-v2 on each pair.

Needs nomenklatura and duckdb (pip install nomenklatura duckdb). Reads JSON {"listed": [name], "suppliers": [name]};
prints a JSON line with the seconds of indexing, blocking and comparing, the pairs, and the suppliers that it matches.
"""
import json
import sys
import tempfile
import time
from pathlib import Path

from followthemoney import Dataset, StatementEntity
from nomenklatura.blocker.index import Index
from nomenklatura.matching import get_algorithm
from nomenklatura.matching.types import ScoringConfig

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
    print(json.dumps({**said, "pairs": pairs, "matched": matched}))


main()
