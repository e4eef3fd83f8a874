"""Words for the problems that an import reports in rows and columns."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

PROBLEMS: dict[str, Message] = {
    "number_missing": message(
        "El caso no tiene número; la fila no entra.",
        "Complete el número en el CRM y exporte otra vez.",
        what_en="The case has no number; the row is not taken in.",
        to_do_en="Fill in the number in the CRM and export again.",
    ),
    "created_missing": message(
        "El caso no tiene fecha de creación; la fila no entra.",
        "Complete la fecha en el CRM y exporte otra vez.",
        what_en="The case has no date of creation; the row is not taken in.",
        to_do_en="Fill in the date in the CRM and export again.",
    ),
    "created_unreadable": message(
        "La fecha de creación «{value}» no se puede leer; la fila no entra.",
        "Corríjala en el CRM y exporte otra vez.",
        what_en="The date of creation “{value}” can't be read; the row is not taken in.",
        to_do_en="Correct it in the CRM and export again.",
    ),
    "number_conflict": message(
        "El número «{value}» aparece en varias filas que no dicen lo mismo; ninguna de ellas entra.",
        "Revise en el CRM cuál es la correcta.",
        what_en="The number “{value}” stands in several rows that don't say the same; none of them is taken in.",
        to_do_en="Check in the CRM which one is right.",
    ),
    "row_repeated": message(
        "La fila repite el caso «{value}»; se cuenta una sola vez.",
        "",
        what_en="The row repeats case “{value}”; it is counted once.",
        to_do_en="",
    ),
    "closed_before_created": message(
        "El caso se cerró antes de crearse («{value}»); cuenta como a tiempo.",
        "Revise las dos fechas en el CRM.",
        what_en="The case was closed before it was created (“{value}”); it counts as in time.",
        to_do_en="Check both dates in the CRM.",
    ),
    "unreadable_date": message(
        "«{value}» no se pudo leer como fecha; quedó sin fecha.",
        "Corríjala en el CRM si hace falta.",
        what_en="“{value}” could not be read as a date; it was left without one.",
        to_do_en="Correct it in the CRM if needed.",
    ),
    "impossible_date": message(
        "La fecha «{value}» no existe en el calendario; quedó sin fecha.",
        "Corríjala en el CRM.",
        what_en="The date “{value}” is not in the calendar; it was left without one.",
        to_do_en="Correct it in the CRM.",
    ),
    "implausible_date": message(
        "La fecha «{value}» está fuera de 1950 a 2100; quedó sin fecha.",
        "Corríjala en el CRM.",
        what_en="The date “{value}” is outside 1950 to 2100; it was left without one.",
        to_do_en="Correct it in the CRM.",
    ),
    "sentinel_date": message(
        "«{value}» es una fecha de relleno; se tomó como vacía.",
        "",
        what_en="“{value}” is a filler date; it was taken as empty.",
        to_do_en="",
    ),
    "closed_without_date": message(
        "El estado es «{value}», pero falta la fecha de cierre; el caso cuenta como abierto.",
        "Complete la fecha de cierre en el CRM.",
        what_en="The status is “{value}”, but the closing date is missing; the case counts as open.",
        to_do_en="Fill in the closing date in the CRM.",
    ),
    "date_without_closed": message(
        "Hay fecha de cierre, pero el estado es «{value}»; el caso cuenta como cerrado.",
        "Revise el estado en el CRM.",
        what_en="There is a closing date, but the status is “{value}”; the case counts as closed.",
        to_do_en="Check the status in the CRM.",
    ),
    "closed_column_missing": message(
        "Hay casos en estado «{value}», pero ninguna columna con la fecha de cierre; todos cuentan como abiertos.",
        "Indique la columna con --map closed=ENCABEZADO, o agréguela a la vista del CRM.",
        what_en="There are cases with status “{value}”, but no column with the closing date; all count as open.",
        to_do_en="Name the column with --map closed=HEADER, or add it to the CRM's view.",
    ),
    "entity_missing": message(
        "El caso no dice su entidad; entra sin ella y no cuenta para ninguna.",
        "Complete la entidad en el CRM, o indique una para los casos sin entidad.",
        what_en="The case doesn't name its entity; it comes in without one and counts for none.",
        to_do_en="Fill in the entity in the CRM, or name one for the cases without.",
    ),
    "markup_as_text": message(
        "El texto contiene código (HTML, una fórmula o una plantilla); se guardó tal cual, sin ejecutarlo.",
        "",
        what_en="The text holds code (HTML, a formula or a template); it was kept as it is, without running it.",
        to_do_en="",
    ),
    "cell_too_long": message(
        "La celda pasa de 32,767 caracteres; se guardó el comienzo.",
        "Revise esa celda en el CRM.",
        what_en="The cell has more than 32,767 characters; its beginning was kept.",
        to_do_en="Check that cell in the CRM.",
    ),
    "characters_lost": message(
        "Hay caracteres que no se pudieron leer ({value}).",
        "Exporte otra vez como UTF-8, o como libro de Excel.",
        what_en="Some characters could not be read ({value}).",
        to_do_en="Export again as UTF-8, or as an Excel workbook.",
    ),
    "extra_cells": message(
        "La fila tiene más celdas que encabezados; sobra «{value}».",
        "Revise si falta entrecomillar un texto que contiene el separador.",
        what_en="The row has more cells than there are headers; “{value}” is left over.",
        to_do_en="Check whether a text that holds the delimiter lacks its quotation marks.",
    ),
    "header_repeated": message(
        "Dos columnas tienen el mismo encabezado; la segunda se llama aquí «{value}».",
        "Si la que vale es la segunda, corrija la correspondencia de columnas.",
        what_en="Two columns have the same header; the second is called “{value}” here.",
        to_do_en="If the second one counts, correct the mapping of columns.",
    ),
    "header_missing": message(
        "Una columna con datos no tiene encabezado; se la nombra por su letra.",
        "",
        what_en="A column with data has no header; it is called by its letter.",
        to_do_en="",
    ),
    "date_order_ambiguous": message(
        "No se puede saber si va primero el día o el mes (por ejemplo, «{value}»).",
        "Elija el orden antes de importar (--date-order DMY, MDY o YMD).",
        what_en="It can't be told whether day or month comes first (for example “{value}”).",
        to_do_en="Choose the order before importing (--date-order DMY, MDY or YMD).",
    ),
    "date_against_order": message(
        "«{value}» no es una fecha en el orden elegido de día y mes; quedó sin fecha.",
        "Compruebe el orden elegido y, si es el correcto, corrija la fecha en el CRM.",
        what_en="“{value}” is not a date in the chosen order of day and month; it was left without one.",
        to_do_en="Check the order that was chosen and, if it is right, correct the date in the CRM.",
    ),
    "dates_mixed": message(
        "La columna mezcla fechas de Excel con fechas escritas como texto («{value}»): suele pasar cuando Excel abre "
        "un CSV y toma el día por el mes en una parte.",
        "Compruebe algunas fechas; si están mal, exporte otra vez y no abra el CSV en Excel.",
        what_en="The column mixes Excel's dates with dates written as text (“{value}”): often Excel opened a CSV and "
        "took day for month in a part of it.",
        to_do_en="Check some dates; if they are wrong, export again and don't open the CSV in Excel.",
    ),
    "dates_as_numbers": message(
        "Las fechas vienen como números de Excel («{value}»); se leyeron como días desde 1900.",
        "Compruebe algunas fechas.",
        what_en="The dates come as Excel's numbers (“{value}”); they were read as days from 1900.",
        to_do_en="Check some dates.",
    ),
    "leading_zeros_kept": message(
        "Hay códigos con ceros delante («{value}»); se conservan.",
        "",
        what_en="There are codes with leading zeros (“{value}”); they are kept.",
        to_do_en="",
    ),
    "number_as_text": message(
        "Hay números guardados como texto («{value}»); se toman tal como están escritos.",
        "",
        what_en="There are numbers stored as text (“{value}”); they are taken as written.",
        to_do_en="",
    ),
    "number_rounded": message(
        "Hay números de más de 15 cifras («{value}»); Excel no guarda las últimas y pueden estar cambiadas.",
        "Exporte esa columna como texto.",
        what_en="There are numbers of more than 15 digits (“{value}”); Excel doesn't keep the last ones.",
        to_do_en="Export that column as text.",
    ),
    "scientific_number": message(
        "Hay números en notación científica («{value}»); Excel perdió cifras al guardar el CSV.",
        "Exporte otra vez desde el CRM sin abrir el archivo en Excel.",
        what_en="There are numbers in scientific notation (“{value}”); Excel lost digits when it saved the CSV.",
        to_do_en="Export again from the CRM without opening the file in Excel.",
    ),
}
