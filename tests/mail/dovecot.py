"""Debian's Dovecot on loopback, with a mailbox in a folder; started and stopped by the tests."""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

_NOBODY = 65534
USER, PASSWORD = "calidad", "contraseña de prueba"


@dataclass
class Dovecot:
    port: int
    mailbox: Path
    process: subprocess.Popen[bytes]
    base: Path

    def deliver(self, raw: bytes, name: str) -> None:
        file = self.mailbox / "new" / f"{time.time():.6f}.{name}.prueba"
        file.write_bytes(raw)
        _give_away(file)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)
        shutil.rmtree(self.base, ignore_errors=True)


def _give_away(path: Path) -> None:
    """Dovecot reads nobody's mail as root."""
    if os.getuid() == 0:
        os.chown(path, _NOBODY, _NOBODY)


def start_dovecot(pem: Path) -> Dovecot | None:
    """None where Dovecot is not installed."""
    program = shutil.which("dovecot")
    if program is None:
        return None
    me, group = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
    base = Path(tempfile.mkdtemp(prefix="dovecot-"))
    mailbox = base / "mail"
    for part in (mailbox, *(mailbox / name for name in ("new", "cur", "tmp"))):
        part.mkdir()
        _give_away(part)
    owner = (_NOBODY, _NOBODY) if os.getuid() == 0 else (os.getuid(), os.getgid())
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (base / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}:{owner[0]}:{owner[1]}::{base}\n", "utf-8")
    as_myself = f"""
        default_internal_user = {me}
        default_internal_group = {group}
        default_login_user = {me}
        """
    if os.getuid() == 0:  # its login processes refuse to be root; the package brings users for them
        as_myself = ""
        base.chmod(0o755)
    (base / "dovecot.conf").write_text(
        f"""
        base_dir = {base}/run
        state_dir = {base}/state
        log_path = {base}/log
        protocols = imap
        auth_failure_delay = 0
        listen = 127.0.0.1
        {as_myself}
        first_valid_uid = 0
        first_valid_gid = 0
        mail_location = maildir:{mailbox}
        ssl = required
        ssl_cert = <{pem}
        ssl_key = <{pem}
        passdb {{
          driver = passwd-file
          args = {base}/users
        }}
        userdb {{
          driver = passwd-file
          args = {base}/users
        }}
        service imap-login {{
          chroot =
          inet_listener imap {{
            port = 0
          }}
          inet_listener imaps {{
            port = {port}
            ssl = yes
          }}
        }}
        service anvil {{
          chroot =
          unix_listener anvil-auth-penalty {{
            mode = 0
          }}
        }}
        service stats {{
          chroot =
        }}
        """,
        "utf-8",
    )
    process = subprocess.Popen([program, "-F", "-c", str(base / "dovecot.conf")], stderr=subprocess.DEVNULL)
    end = time.monotonic() + 20
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return Dovecot(port, mailbox, process, base)
    log = (base / "log").read_text("utf-8", "replace") if (base / "log").exists() else ""
    raise AssertionError(f"dovecot did not start: {log[-2000:]}")
