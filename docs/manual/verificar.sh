#!/bin/sh
# Uso: sh verificar.sh LISTA SEMILLA TAMAÑO      (LISTA: un archivo con un número de caso por línea)
LC_ALL=C sort "$1" | sha256sum | cut -d ' ' -f 1
semilla=$(printf '%s' "$2" | sha256sum | cut -d ' ' -f 1)
while IFS= read -r caso; do
  printf '%s %s\n' "$(printf '%s%s' "$semilla" "$caso" | sha256sum | cut -d ' ' -f 1)" "$caso"
done < "$1" | LC_ALL=C sort | head -n "$3" | cut -d ' ' -f 2-
