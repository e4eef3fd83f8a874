"""Network drives are told from drives of this computer."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath

import pytest

from advisor_app.errors import EnvironmentFault
from advisor_app.store.drives import (
    mounts_in_mountinfo,
    mounts_told_by_mount,
    network_kind,
    network_kind_of,
    refuse_network_drive,
)

MOUNTINFO = r"""22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
23 22 0:21 / /proc rw,relatime - proc proc rw
30 22 0:40 / /mnt/compartida rw,relatime shared:5 master:2 - cifs //servidor/calidad rw,vers=3.1.1
31 30 8:1 / /mnt/compartida/local rw - ext4 /dev/sda1 rw
32 22 0:41 / /mnt/casa\040de\040Ana rw - nfs4 servidor:/casa rw
33 22 0:42 / /mnt/remota rw - fuse.sshfs ana@servidor: rw
34 22 0:43 / /mnt/usb rw - fuseblk /dev/sdb1 rw
35 22 0:44 / /mnt/c rw,noatime - 9p C:\134 rw,dirsync,aname=drvfs;path=C:\
36 22 0:45 / /mnt/anfitrion rw - 9p anfitrion rw,trans=virtio
37 22 0:46 / /mnt/tapada rw - cifs //servidor/x rw
38 22 8:2 / /mnt/tapada rw - ext4 /dev/sdc1 rw
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ana/oficina.sqlite3", None),
        ("/mnt/compartida/oficina.sqlite3", "cifs"),
        ("/mnt/compartida/local/oficina.sqlite3", None),
        ("/mnt/compartidas/oficina.sqlite3", None),
        ("/mnt/casa de Ana/oficina.sqlite3", "nfs4"),
        ("/mnt/remota/a/b/oficina.sqlite3", "fuse.sshfs"),
        ("/mnt/usb/oficina.sqlite3", None),
        ("/mnt/c/Users/ana/oficina.sqlite3", "drvfs"),
        ("/mnt/anfitrion/oficina.sqlite3", None),
        ("/mnt/tapada/oficina.sqlite3", None),
    ],
)
def test_linux_tells_by_its_mounts(path: str, kind: str | None) -> None:
    assert network_kind_of(mounts_in_mountinfo(MOUNTINFO), PurePosixPath(path)) == kind


def test_macos_tells_by_the_words_of_mount() -> None:
    said = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//ana@servidor/calidad on /Volumes/calidad (1) (smbfs, nodev, nosuid, mounted by ana)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
"""
    mounts = mounts_told_by_mount(said)
    assert network_kind_of(mounts, PurePosixPath("/Users/ana/oficina.sqlite3")) is None
    assert network_kind_of(mounts, PurePosixPath("/Volumes/calidad (1)/oficina.sqlite3")) == "smbfs"


@pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's mountinfo")
def test_a_database_on_a_network_drive_is_refused_saying_why(tmp_path: Path) -> None:
    mountinfo = tmp_path / "mountinfo"
    mountinfo.write_text(f"22 1 254:0 / / rw - ext4 /dev/vda rw\n30 22 0:40 / {tmp_path}/red rw - nfs servidor:/x rw\n")

    refuse_network_drive(tmp_path / "oficina.sqlite3", mountinfo)
    with pytest.raises(EnvironmentFault) as told:
        refuse_network_drive(tmp_path / "red" / "new folder" / "oficina.sqlite3", mountinfo)

    assert (told.value.code, told.value.values["kind"]) == ("network_drive", "nfs")
    assert network_kind(tmp_path, tmp_path / "no mountinfo") is None


def test_this_computers_folders_are_not_refused(tmp_path: Path) -> None:
    refuse_network_drive(tmp_path / "oficina.sqlite3")
