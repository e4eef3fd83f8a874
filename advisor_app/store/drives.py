"""Whether a folder lies on another computer. SQLite's write-ahead log needs memory that all its users share."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path, PurePath

from advisor_app.errors import EnvironmentFault

MOUNTINFO = Path("/proc/self/mountinfo")
_NETWORK_KINDS = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "afs", "ncpfs", "webdav", "davfs", "ceph",
        "glusterfs", "lustre", "beegfs", "gfs2", "ocfs2", "vboxsf", "prl_fs", "macfuse",
    }
)  # fmt: skip
_NETWORK_FUSE = (
    "sshfs",
    "rclone",
    "davfs",
    "glusterfs",
    "s3fs",
    "smbnetfs",
    "curlftpfs",
    "gvfsd",
    "vmhgfs",
    "onedrive",
)
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW


def refuse_network_drive(path: Path, mountinfo: Path = MOUNTINFO) -> None:
    """Raise `EnvironmentFault("network_drive")` when `path`, or the folder that it will be made in, is on one."""
    kind = network_kind(path, mountinfo)
    if kind is not None:
        raise EnvironmentFault("network_drive", location=str(path), kind=kind)


def network_kind(path: Path, mountinfo: Path = MOUNTINFO) -> str | None:
    """The kind of network drive that `path` lies on, or None for a drive of this computer or one that can't be told.

    mountinfo: where Linux tells what is mounted; other systems are asked in their own ways.
    """
    resolved = path.resolve()
    if sys.platform == "win32":
        return _windows_kind(resolved)
    if sys.platform == "darwin":
        said = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=10).stdout
        return network_kind_of(mounts_told_by_mount(said), resolved)
    try:
        text = os.fsdecode(mountinfo.read_bytes())
    except OSError:
        return None
    return network_kind_of(mounts_in_mountinfo(text), resolved)


def network_kind_of(mounts: Iterable[tuple[str, str]], path: PurePath) -> str | None:
    """Judge by (mount point, kind): the longest mount point above `path` decides, among equals the last mounted."""
    best, found = -1, ""
    for point, kind in mounts:
        mounted = PurePath(point)
        if path.is_relative_to(mounted) and len(mounted.parts) >= best:
            best, found = len(mounted.parts), kind
    return found if _is_network(found) else None


def mounts_in_mountinfo(text: str) -> list[tuple[str, str]]:
    """Mount points and kinds of Linux's mountinfo; a Windows drive shown inside Linux is told as "drvfs"."""
    mounts = []
    for line in text.splitlines():
        before, separator, after = line.partition(" - ")
        fields, rest = before.split(" "), after.split(" ")
        if not separator or len(fields) < 5:
            continue
        kind = rest[0]
        if kind == "9p" and "aname=drvfs" in after:
            kind = "drvfs"
        mounts.append((_unescaped(fields[4]), kind))
    return mounts


def mounts_told_by_mount(text: str) -> list[tuple[str, str]]:
    """Mount points and kinds in the words of macOS's `mount`: "//user@server/share on /Volumes/share (smbfs)"."""
    return [(match[1], match[2]) for match in re.finditer(r"^.*? on (.+) \(([^,)]+)", text, re.MULTILINE)]


def _is_network(kind: str) -> bool:
    if kind.startswith("fuse"):
        return any(name in kind for name in _NETWORK_FUSE)
    return kind in _NETWORK_KINDS or kind == "drvfs"


def _unescaped(point: str) -> str:
    return re.sub(r"\\(\d{3})", lambda match: chr(int(match[1], 8)), point)


def _windows_kind(path: Path) -> str | None:
    if path.drive.startswith("\\\\"):
        return "UNC"
    if sys.platform == "win32":
        import ctypes

        if ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _REMOTE_DRIVE:
            return path.drive
    return None
