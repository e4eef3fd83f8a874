"""Words of the crm floor: files that can't be read, and decisions that are needed."""

from __future__ import annotations

from advisor_app.messages.crm_problems import PROBLEMS
from advisor_app.messages.words import Message, message

_FILES: dict[str, Message] = {
    "file_missing": message(
        "No existe el archivo «{path}».",
        "Revise el nombre y la carpeta.",
        what_en="There is no file “{path}”.",
        to_do_en="Check the name and the folder.",
    ),
    "file_is_folder": message(
        "«{path}» es una carpeta, no un archivo.",
        "Elija dentro de ella el archivo exportado.",
        what_en="“{path}” is a folder, not a file.",
        to_do_en="Choose the exported file inside it.",
    ),
    "file_unreadable": message(
        "No se pudo abrir «{path}»: {detail}.",
        "Ciérrelo si está abierto en otro programa y compruebe que usted tiene permiso para leerlo.",
        what_en="“{path}” could not be opened: {detail}.",
        to_do_en="Close it if another program has it open, and check that you may read it.",
    ),
    "file_empty": message(
        "El archivo «{path}» está vacío.",
        "Exporte los casos otra vez.",
        what_en="The file “{path}” is empty.",
        to_do_en="Export the cases again.",
    ),
    "file_too_large": message(
        "El archivo «{path}» ocupa {megabytes} MB; el límite es de {limit} MB.",
        "Exporte los casos en varias partes, por ejemplo por año.",
        what_en="The file “{path}” takes {megabytes} MB; the limit is {limit} MB.",
        to_do_en="Export the cases in several parts, by year for example.",
    ),
    "workbook_damaged": message(
        "El libro «{path}» está dañado o incompleto.",
        "Descárguelo o expórtelo otra vez.",
        what_en="The workbook “{path}” is damaged or incomplete.",
        to_do_en="Download or export it again.",
    ),
    "workbook_protected": message(
        "El libro «{path}» está protegido con contraseña.",
        "Ábralo en Excel, quite la contraseña, guárdelo y vuelva a intentarlo.",
        what_en="The workbook “{path}” is protected by a password.",
        to_do_en="Open it in Excel, remove the password, save it and try again.",
    ),
    "workbook_old": message(
        "«{path}» tiene el formato antiguo de Excel (.xls) o es otro documento de Office antiguo.",
        "Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».",
        what_en="“{path}” has Excel's old format (.xls) or is another old Office document.",
        to_do_en="Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
    ),
    "not_a_workbook": message(
        "«{path}» no es un libro de Excel (.xlsx), aunque es un archivo comprimido.",
        "Elija el archivo que exportó el CRM; si venía dentro de un .zip, extráigalo primero.",
        what_en="“{path}” is no Excel workbook (.xlsx), though it is a compressed file.",
        to_do_en="Choose the file that the CRM exported; if it came inside a .zip, extract it first.",
    ),
    "workbook_named_text": message(
        "«{path}» se llama {suffix}, pero por dentro es un libro de Excel o un archivo comprimido.",
        "Si es un libro, cambie el final del nombre a .xlsx; si no, expórtelo otra vez.",
        what_en="“{path}” is called {suffix}, but it is an Excel workbook or a compressed file inside.",
        to_do_en="If it is a workbook, change the end of its name to .xlsx; otherwise export it again.",
    ),
    "text_named_workbook": message(
        "«{path}» se llama {suffix}, pero por dentro es texto (CSV).",
        "Cambie el final del nombre a .csv, o expórtelo otra vez como libro de Excel.",
        what_en="“{path}” is called {suffix}, but it is text (CSV) inside.",
        to_do_en="Change the end of its name to .csv, or export it again as an Excel workbook.",
    ),
    "web_page": message(
        "«{path}» es una página web o un documento XML, no una tabla de casos.",
        "Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)», o descárguelo otra vez.",
        what_en="“{path}” is a web page or an XML document, not a table of cases.",
        to_do_en="Open it in Excel and save it as “Excel Workbook (.xlsx)”, or download it again.",
    ),
    "not_a_table": message(
        "«{path}» no es un libro de Excel ni un texto CSV.",
        "Elija el archivo que exportó el CRM.",
        what_en="“{path}” is neither an Excel workbook nor CSV text.",
        to_do_en="Choose the file that the CRM exported.",
    ),
    "workbook_bomb": message(
        "«{path}» se expande mucho más de lo que cabe esperar de un libro; no se abrió, por seguridad.",
        "Pida otra vez el archivo a quien lo envió y no lo abra en Excel si no confía en su origen.",
        what_en="“{path}” unpacks to far more than a workbook would; for safety it was not opened.",
        to_do_en="Ask the sender for the file again, and don't open it in Excel unless you trust its origin.",
    ),
    "sheet_too_large": message(
        "Una hoja de «{path}» llega hasta la fila {rows} y la columna {columns}: demasiado para leerla.",
        "Suele ser una celda suelta lejos de la tabla: bórrela, guarde el libro y vuelva a intentarlo.",
        what_en="A sheet of “{path}” reaches row {rows} and column {columns}: too much to read.",
        to_do_en="Often it is a stray cell far from the table: delete it, save the workbook and try again.",
    ),
    "sheet_missing": message(
        "El libro «{path}» no tiene una hoja «{sheet}».",
        "Sus hojas son: {sheets}.",
        what_en="The workbook “{path}” has no sheet “{sheet}”.",
        to_do_en="Its sheets are: {sheets}.",
    ),
    "no_header": message(
        "No se encontró una fila de encabezados en «{path}».",
        "La primera fila de la tabla debe decir el nombre de cada columna.",
        what_en="No row of headers was found in “{path}”.",
        to_do_en="The table's first row must name each column.",
    ),
    "no_cases": message(
        "«{path}» tiene encabezados, pero ningún caso.",
        "Revise el filtro de la vista en el CRM y expórtela otra vez.",
        what_en="“{path}” has headers, but no case.",
        to_do_en="Check the view's filter in the CRM and export it again.",
    ),
    "unclosed_quote": message(
        "En la fila {row} de «{path}» se abren unas comillas que no se cierran; el archivo parece cortado.",
        "Expórtelo otra vez. No se importó nada.",
        what_en="In row {row} of “{path}” a quotation mark is opened and never closed; the file seems cut off.",
        to_do_en="Export it again. Nothing was imported.",
    ),
    "columns_file_unreadable": message(
        "No se pudo leer «{path}», que dice cómo se reconocen las columnas: {detail}.",
        "Corrija ese archivo o restaure el original.",
        what_en="“{path}”, which says how columns are recognised, could not be read: {detail}.",
        to_do_en="Correct that file or restore the original.",
    ),
}

_DECISIONS: dict[str, Message] = {
    "number_column_missing": message(
        "No se encontró la columna con el número del caso.",
        "Indíquela con --map number=ENCABEZADO o en la correspondencia de columnas. Encabezados: {headers}.",
        what_en="No column with the case number was found.",
        to_do_en="Name it with --map number=HEADER or in the mapping of columns. Headers: {headers}.",
    ),
    "created_column_missing": message(
        "No se encontró la columna con la fecha de creación del caso.",
        "Indíquela con --map created=ENCABEZADO o en la correspondencia de columnas. Encabezados: {headers}.",
        what_en="No column with the date of creation was found.",
        to_do_en="Name it with --map created=HEADER or in the mapping of columns. Headers: {headers}.",
    ),
    "entity_needed": message(
        "El archivo no dice de qué entidad es cada caso.",
        "Indique la columna con --map entity=ENCABEZADO, o la entidad de todos los casos con --entity NOMBRE.",
        what_en="The file doesn't say which entity each case belongs to.",
        to_do_en="Name the column with --map entity=HEADER, or the entity of all cases with --entity NAME.",
    ),
    "date_order_needed": message(
        "No se puede saber si en «{column}» va primero el día o el mes (por ejemplo, «{value}»).",
        "Indíquelo con --date-order DMY (día, mes, año), MDY (mes, día, año) o YMD (año, mes, día).",
        what_en="It can't be told whether day or month comes first in “{column}” (for example “{value}”).",
        to_do_en="Say so with --date-order DMY (day, month, year), MDY (month, day, year) or YMD (year, month, day).",
    ),
    "date_order_unfit": message(
        "Con el orden {order} no se puede leer ninguna fecha de «{column}» (por ejemplo, «{value}»).",
        "Elija otro orden con --date-order.",
        what_en="With the order {order} no date of “{column}” can be read (for example “{value}”).",
        to_do_en="Choose another order with --date-order.",
    ),
    "header_choice_needed": message(
        "Dos columnas se llaman «{column}» y no dicen lo mismo; la segunda se nombra aquí «{value}».",
        "Diga cuál vale en la correspondencia de columnas o con --map, por ejemplo --map 'number={value}'.",
        what_en="Two columns are called “{column}” and don't say the same; the second is named “{value}” here.",
        to_do_en="Say which one counts in the mapping of columns or with --map, for example --map 'number={value}'.",
    ),
    "header_unknown": message(
        "El archivo no tiene una columna «{header}».",
        "La más parecida es «{nearest}».",
        what_en="The file has no column “{header}”.",
        to_do_en="The nearest is “{nearest}”.",
    ),
    "field_unknown": message(
        "«{field}» no es un campo de los casos.",
        "Los campos son: {fields}.",
        what_en="“{field}” is not a field of a case.",
        to_do_en="The fields are: {fields}.",
    ),
    "too_many_date_columns": message(
        "Una fecha puede venir de dos columnas, la del día y la de la hora; para «{field}» se dieron más: {headers}.",
        "Deje sólo esas dos.",
        what_en="A date may come from two columns, day and time; more were given for “{field}”: {headers}.",
        to_do_en="Leave those two only.",
    ),
    "time_zone_unknown": message(
        "«{value}» no es una zona horaria conocida.",
        "Escríbala como America/Panama o America/New_York.",
        what_en="“{value}” is not a known time zone.",
        to_do_en="Write it like America/Panama or America/New_York.",
    ),
}

MESSAGES: dict[str, Message] = {**_FILES, **_DECISIONS, **PROBLEMS}
