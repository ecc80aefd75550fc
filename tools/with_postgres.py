"""Run a command with a PostgreSQL server of its own: started on a free port, removed afterwards."""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

INITIAL = ("--auth=trust", "-E", "UTF8", "--locale=C.UTF-8")
PLACES = ("/usr/lib/postgresql", "/usr/local/pgsql", "/opt/homebrew/opt")


def server_programs() -> Path | None:
    """The folder that holds initdb and pg_ctl, the newest version first."""
    found = [path for place in PLACES for path in Path(place).glob("**/bin/initdb")]
    if found:
        return max(found, key=lambda path: path.parts).parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def server_user() -> str | None:
    """Whom the server runs as: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    return None


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


class Server:
    """A PostgreSQL server in a folder of its own, run as a user that it accepts."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        self.user = server_user()
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="goldenthread-postgres-"))
        self.data = str(self.folder / "data")
        if self.user:
            shutil.chown(self.folder, self.user)

    @property
    def address(self) -> str:
        return f"postgresql://goldenthread@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        options = (
            f"-c listen_addresses=127.0.0.1 -p {self.port} "
            f"-c unix_socket_directories={self.folder} "
            "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"
        )
        self._run("initdb", "-D", self.data, "-U", "goldenthread", *INITIAL)
        log = str(self.folder / "log")
        self._run("pg_ctl", "-D", self.data, "-w", "-l", log, "-o", options, "start")

    def remove(self) -> None:
        subprocess.run(
            [str(self.programs / "pg_ctl"), "-D", self.data, "-m", "immediate", "stop"],
            user=self.user,
            cwd="/",
            capture_output=True,
            check=False,
        )
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self.programs / program), *arguments],
            user=self.user,
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.exit(f"PostgreSQL did not start: {done.stderr.strip() or done.stdout.strip()}")


def main(command: list[str]) -> int:
    programs = server_programs()
    if programs is None:
        print(
            "Skipped: the tests on PostgreSQL, because no PostgreSQL server is installed here "
            f"(looked in {', '.join(PLACES)} and on the PATH)."
        )
        return 0
    server = Server(programs)
    try:
        server.start()
        environment = {**os.environ, "GOLDENTHREAD_DATABASE_URL": server.address}
        return subprocess.run(command, env=environment, check=False).returncode
    finally:
        server.remove()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
