"""What test/bench/ftm.ts measures against: the library reads the same file into its own entities, and does nothing else.

Needs followthemoney (pip install followthemoney). Prints its rate, with and without its check of every value.
"""
import sys
import time

import followthemoney
from followthemoney.cli.util import path_entities
from followthemoney.proxy import EntityProxy


def main():
    for cleaned in (True, False):
        start = time.process_time()
        count = sum(1 for _ in path_entities(sys.argv[1], EntityProxy, cleaned=cleaned))
        seconds = time.process_time() - start
        how = "as they are" if cleaned else "checked"
        print(f"followthemoney {followthemoney.__version__}, {how}: {count / seconds:,.0f} entities/s")


main()
