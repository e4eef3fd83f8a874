"""Debian's Postfix on loopback, an instance of its own in a folder; started and stopped by the tests."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from pathlib import Path

DOMAIN = "entidad.example"
SMALL = 300_000
"""Bytes that it takes of one message."""
_ANSWERS = {
    "gris": "450 4.2.0 Greylisted, see you in 300 seconds",
    "llena": "452 4.2.2 Mailbox full",
    "lleno": "552 5.2.2 Mailbox full",
}
"""What it says of recipients that are not there to get mail."""


@dataclass
class Postfix:
    port: int
    base: Path
    process: subprocess.Popen[bytes]

    def arrived(self) -> list[str]:
        """The Message-IDs in the mailbox, one for each that lies there."""
        found = []
        for file in sorted((self.base / "mail" / "new").glob("*")):
            found.append(str(BytesHeaderParser().parsebytes(file.read_bytes())["Message-ID"]).strip())
        return found

    def content(self) -> list[bytes]:
        return [file.read_bytes() for file in sorted((self.base / "mail" / "new").glob("*"))]

    def stop(self) -> None:
        subprocess.run(["postfix", "-c", str(self.base), "abort"], stderr=subprocess.DEVNULL, check=True)
        self.process.wait(20)
        shutil.rmtree(self.base, ignore_errors=True)


def why_not() -> str:
    """Why there is none here, or nothing."""
    if shutil.which("postfix") is None:
        return "Postfix is not installed (Debian: postfix)"
    return "" if os.getuid() == 0 else "Postfix is started by root alone"


def start_postfix(pem: Path, known: list[str]) -> Postfix:
    """Accepts mail for these people of `DOMAIN`, over STARTTLS alone."""
    base = Path(tempfile.mkdtemp(prefix="postfix-"))
    base.chmod(0o755)
    for name in ("queue", "data", "mail"):
        (base / name).mkdir()
    shutil.chown(base / "data", "postfix")
    shutil.chown(base / "mail", "nobody")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (base / "people").write_text("".join(f"{name}@{DOMAIN} ./\n" for name in [*known, *_ANSWERS]), "utf-8")
    (base / "answers").write_text("".join(f"{name}@{DOMAIN} {said}\n" for name, said in _ANSWERS.items()), "utf-8")
    (base / "main.cf").write_text(
        f"""
compatibility_level = 3.6
queue_directory = {base}/queue
data_directory = {base}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file_prefixes = {base}
maillog_file = {base}/log
myhostname = correo.prueba.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
alias_maps =
local_recipient_maps =
message_size_limit = {SMALL}
virtual_mailbox_domains = {DOMAIN}
virtual_mailbox_base = {base}/mail
virtual_mailbox_maps = texthash:{base}/people
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
virtual_minimum_uid = 100
smtpd_recipient_restrictions = check_recipient_access texthash:{base}/answers, reject_unlisted_recipient,
    permit_mynetworks, reject
smtpd_tls_security_level = encrypt
smtpd_tls_cert_file = {pem}
smtpd_tls_key_file = {pem}
""",
        "utf-8",
    )
    services = [
        f"127.0.0.1:{port} inet n - n - - smtpd",
        "cleanup unix n - n - 0 cleanup",
        "qmgr unix n - n 300 1 qmgr",
        "rewrite unix - - n - - trivial-rewrite",
        "bounce unix - - n - 0 bounce",
        "defer unix - - n - 0 bounce",
        "trace unix - - n - 0 bounce",
        "virtual unix - n n - - virtual",
        "error unix - - n - - error",
        "retry unix - - n - - error",
        "tlsmgr unix - - n 1000? 1 tlsmgr",
        "anvil unix - - n - 1 anvil",
        "postlog unix-dgram n - n - 1 postlogd",
    ]
    (base / "master.cf").write_text("\n".join(services) + "\n", "utf-8")
    process = subprocess.Popen(
        ["postfix", "-c", str(base), "start-fg"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    end = time.monotonic() + 30
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return Postfix(port, base, process)
    log = (base / "log").read_text("utf-8", "replace") if (base / "log").exists() else ""
    process.kill()
    raise AssertionError(f"postfix did not start: {log[-2000:]}")
