"""Run a command with a PostgreSQL server of its own: started on a free port, removed afterwards."""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

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


def main(command: list[str]) -> int:
    programs = server_programs()
    if programs is None:
        print(
            "Skipped: the tests on PostgreSQL, because no PostgreSQL server is installed here "
            f"(looked in {', '.join(PLACES)} and on the PATH)."
        )
        return 0
    user = server_user()
    folder = Path(tempfile.mkdtemp(prefix="goldenthread-postgres-"))
    if user:
        shutil.chown(folder, user)
    port = free_port()

    def run(*arguments: str) -> None:
        done = subprocess.run(
            arguments, user=user, cwd=folder, capture_output=True, text=True, check=False
        )
        if done.returncode:
            sys.exit(f"PostgreSQL did not start: {done.stderr.strip() or done.stdout.strip()}")

    data = str(folder / "data")
    options = (
        f"-c listen_addresses=127.0.0.1 -p {port} -c unix_socket_directories={folder} "
        "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"
    )
    try:
        run(
            str(programs / "initdb"),
            "-D",
            data,
            "-U",
            "goldenthread",
            "--auth=trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        )
        run(
            str(programs / "pg_ctl"),
            "-D",
            data,
            "-w",
            "-l",
            str(folder / "log"),
            "-o",
            options,
            "start",
        )
        address = f"postgresql://goldenthread@127.0.0.1:{port}/postgres"
        return subprocess.run(
            command, env={**os.environ, "GOLDENTHREAD_DATABASE_URL": address}, check=False
        ).returncode
    finally:
        subprocess.run(
            [str(programs / "pg_ctl"), "-D", data, "-m", "immediate", "stop"],
            user=user,
            cwd="/",
            capture_output=True,
            check=False,
        )
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
