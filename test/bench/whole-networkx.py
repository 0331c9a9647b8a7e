"""The fixpoint that test/bench/whole.ts measures, written plainly: one run in floats over the same stream of ties.

Needs networkx and neo4j (pip install networkx neo4j). Reads BOLT_URI and BOLT_PASSWORD; prints JSON.
"""
import json
import os
import resource
import sys
import time

import networkx
from neo4j import GraphDatabase, Query

PARTIES, TIES, ENTRIES = sys.argv[1:4]


def number(bound):
    if bound is None:
        return 0.0
    part, _, whole = bound.partition("/")
    return 100 * float(part) / float(whole) if whole else float(part)


def main():
    start = time.perf_counter()
    graph = networkx.MultiDiGraph()
    driver = GraphDatabase.driver(os.environ["BOLT_URI"], auth=("neo4j", os.environ["BOLT_PASSWORD"]))
    with driver.session(database="neo4j", fetch_size=5000) as session:
        for (row,) in session.run(Query(PARTIES, timeout=3600), revision=1):
            graph.add_node(row[0])
        for (row,) in session.run(Query(TIES, timeout=3600), revision=1):
            if row[3] == "OWNS":
                graph.add_edge(row[0], row[1], share=number(row[11]))
        seeds = {row["partyId"] for (row,) in session.run(Query(ENTRIES, timeout=3600), revision=1)}
    driver.close()
    read = time.perf_counter()
    held, caught, waiting = {}, set(seeds), list(seeds)
    while waiting:
        owner = waiting.pop()
        for _, company, share in graph.out_edges(owner, data="share"):
            held[company] = held.get(company, 0.0) + share
            if company not in caught and held[company] >= 50:
                caught.add(company)
                waiting.append(company)
    decided = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"read": read - start, "decide": decided - read, "caught": len(caught), "peakMiB": peak}))


main()
