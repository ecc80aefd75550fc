"""Every measurement, one after another: python -m bench [NAME…]."""

import importlib
import pkgutil
import sys

import bench

NO_MEASUREMENT = {"__main__", "site_at_hand", "timing"}


def main(wanted: list[str]) -> None:
    names = [module.name for module in pkgutil.iter_modules(bench.__path__)]
    for name in names:
        if name in NO_MEASUREMENT or (wanted and name not in wanted):
            continue
        print(f"\n{name}")
        importlib.import_module(f"bench.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
