"""Format every template, or with --check say which are not formatted."""

import subprocess
import sys
from pathlib import Path

TEMPLATES = Path(__file__).parents[1] / "goldenthread" / "web" / "templates"


def main() -> int:
    check = ["--check"] if "--check" in sys.argv else []
    paths = [str(path) for path in sorted(TEMPLATES.rglob("*.html"))]
    djade = str(Path(sys.executable).with_name("djade"))
    done = subprocess.run([djade, "--target-version", "5.2", *check, *paths], check=False)
    # Without --check, djade's 1 says that it rewrote something.
    return done.returncode if check else 0


if __name__ == "__main__":
    sys.exit(main())
