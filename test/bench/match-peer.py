"""Scores of nomenklatura's matchers for the pairs that test/bench/match.ts compares, on the same machine in the same run.

Needs nomenklatura (pip install nomenklatura). Reads JSON lines [schema, name, other]; prints a JSON line for each algorithm.
"""
import json
import sys
import time

from followthemoney import model
from nomenklatura.matching import get_algorithm
from nomenklatura.matching.types import ScoringConfig


def entity(schema, name, number):
    proxy = model.make_entity(schema)
    proxy.id = f"e{number}"
    proxy.add("name", name)
    return proxy


def main():
    pairs = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    for name in ("logic-v2", "name-based"):
        algorithm = get_algorithm(name)
        config = ScoringConfig.defaults()
        start = time.perf_counter()
        scores = [
            algorithm.compare(entity(schema, one, 2 * at), entity(schema, other, 2 * at + 1), config).score
            for at, (schema, one, other) in enumerate(pairs)
        ]
        seconds = time.perf_counter() - start
        print(json.dumps({"algorithm": name, "scores": scores, "seconds": seconds}))


main()
