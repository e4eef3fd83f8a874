#!/bin/sh
# Uso: sh verificar.sh LISTA SEMILLA TAMAÑO      (LISTA: un archivo con un número de caso por línea)
# Con semilla pública: sh verificar.sh LISTA VALOR TAMAÑO SEMANA ENTIDAD
sello=$(LC_ALL=C sort "$1" | sha256sum | cut -d ' ' -f 1) && echo "$sello"
[ $# -lt 5 ] || set -- "$1" "$(printf '%s\n' "$2" "$4" "$5" "$sello" | sha256sum | cut -d ' ' -f 1)" "$3"
semilla=$(printf '%s' "$2" | sha256sum | cut -d ' ' -f 1)
while IFS= read -r caso; do
  printf '%s %s\n' "$(printf '%s%s' "$semilla" "$caso" | sha256sum | cut -d ' ' -f 1)" "$caso"
done < "$1" | LC_ALL=C sort | head -n "$3" | cut -d ' ' -f 2-
