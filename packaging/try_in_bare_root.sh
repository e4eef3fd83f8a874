#!/usr/bin/env bash
# Starts the packed program where there is no Python and nothing but what Qt needs: a bare Debian root.
#   packaging/try_in_bare_root.sh [COMMAND]      COMMAND runs in the unpacked folder; without one: version and the demonstration week
# Needs root and debootstrap. The root is made once under build/ (a minute) and copied for each run.
set -euo pipefail
project=$(cd "$(dirname "$0")/.." && pwd)
packed=$(ls -t "$project"/dist/advisor-app-*-linux-*.tar.xz | head -n 1)
command=${1:-'./advisor-app --version && QT_QPA_PLATFORM=offscreen ./advisor-app --database /tmp/oficina.db demo --dir /tmp/demo --no-window && ls /tmp/demo'}
libraries=libgl1,libegl1,libxkbcommon0,libglib2.0-0,libfontconfig1,libdbus-1-3,libxcb-cursor0,libxcb-icccm4,libxcb-keysyms1,libxkbcommon-x11-0,libxcb-shape0
template=$project/build/bare-root
if [ ! -d "$template/usr" ]; then
    mkdir -p "$template"
    debootstrap --variant=minbase --include="$libraries,fonts-open-sans,fonts-liberation,xz-utils" bookworm "$template" "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" >"$template.log" 2>&1
fi
root=$(mktemp -d "$project/build/bare-run-XXXX")
trap 'umount "$root/proc" "$root/dev" 2>/dev/null || true; mountpoint -q "$root/dev" || rm -rf "$root"' EXIT
cp -a "$template/." "$root/"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
tar -xf "$packed" -C "$root/opt"
test ! -e "$root/usr/bin/python3"
env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 chroot "$root" bash -c "cd /opt/advisor-app && $command"
