#!/bin/sh
# Puts the program into this person's own folders on Linux; no administrator is needed.
#   ./install.sh            install, or update what is there
#   ./install.sh --remove   take it away again; the data stays
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
place=$share/cac-311
entry=$share/applications/advisor-app.desktop
link=$HOME/.local/bin/advisor-app

if [ "${1:-}" = --remove ]; then
    rm -rf "$place" "$entry" "$link"
    echo "Se quitó el programa. Sus datos siguen en $share/advisor-app."
    exit 0
fi

mkdir -p "$place" "$share/applications" "$HOME/.local/bin"
# beside the version that is there, then in its place: an update that is cut off leaves a whole program
rm -rf "$place/new" "$place/old"
cp -R "$here" "$place/new"
if [ -d "$place/program" ]; then mv "$place/program" "$place/old"; fi
mv "$place/new" "$place/program"
rm -rf "$place/old"
ln -sf "$place/program/advisor-app" "$link"
cat >"$entry" <<DESKTOP
[Desktop Entry]
Type=Application
Name=CAC 3-1-1
Comment=Trabajo de calidad del Centro de Atención Ciudadana 3-1-1
Exec="$place/program/advisor-app"
Icon=$place/program/icon.png
Categories=Office;
StartupWMClass=advisor-app
DESKTOP
echo "Instalado. Ábralo desde el menú de aplicaciones (CAC 3-1-1) o con: advisor-app"
