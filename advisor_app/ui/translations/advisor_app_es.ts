<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_PA" sourcelanguage="en">
<context>
    <name>Assigning</name>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Choose an advisor</source>
        <translation>Elija un asesor</translation>
    </message>
    <message>
        <source>From which day</source>
        <translation>Desde qué día</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>{name} ({held} of {most})</source>
        <translation>{name} ({held} de {most})</translation>
    </message>
    <message>
        <source>There is no advisor yet</source>
        <translation>Todavía no hay asesores</translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln</source>
        <translation>
            <numerusform>Asignar %Ln</numerusform>
            <numerusform>Asignar %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) assigned</source>
        <translation>
            <numerusform>%Ln entidad asignada</numerusform>
            <numerusform>%Ln entidades asignadas</numerusform>
        </translation>
    </message>
    <message>
        <source>to {advisor} from {day}.</source>
        <translation>a {advisor} desde el {day}.</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Views of the week</source>
        <translation>Vistas de la semana</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Sorteo</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Evaluar</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Cases closed from {monday} to {sunday}</source>
        <translation>Casos cerrados del {monday} al {sunday}</translation>
    </message>
    <message>
        <source>Draw the week first.</source>
        <translation>Primero sortee la semana.</translation>
    </message>
</context>
<context>
    <name>CaseBrowser</name>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Closed this week</source>
        <translation>Cerrados esta semana</translation>
    </message>
    <message>
        <source>Closed last week</source>
        <translation>Cerrados la semana pasada</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>No case is like that. Take a condition away or type less.</source>
        <translation>Ningún caso es así. Quite una condición o escriba menos.</translation>
    </message>
    <message>
        <source>Filter cases</source>
        <translation>Filtrar casos</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>Quitar esta condición</translation>
    </message>
    <message>
        <source>Entity: {name}</source>
        <translation>Entidad: {name}</translation>
    </message>
    <message>
        <source>Looking up cases</source>
        <translation>Buscando casos</translation>
    </message>
    <message>
        <source>{shown} of {total} cases</source>
        <translation>{shown} de {total} casos</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>CaseColumns</name>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
</context>
<context>
    <name>CaseDetails</name>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copiar el número</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Choose a case to see it here.</source>
        <translation>Elija un caso para verlo aquí.</translation>
    </message>
    <message>
        <source>closed before it was created</source>
        <translation>cerrado antes de crearse</translation>
    </message>
    <message numerus="yes">
        <source>closed in %Ln day(s)</source>
        <translation>
            <numerusform>cerrado en %Ln día</numerusform>
            <numerusform>cerrado en %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open for %Ln day(s)</source>
        <translation>
            <numerusform>%Ln día abierto</numerusform>
            <numerusform>%Ln días abierto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expired for %Ln day(s)</source>
        <translation>
            <numerusform>%Ln día vencido</numerusform>
            <numerusform>%Ln días vencido</numerusform>
        </translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>History by imports</source>
        <translation>Historia por importaciones</translation>
    </message>
    <message>
        <source>No import has changed it since it came in.</source>
        <translation>Ninguna importación lo ha cambiado desde que entró.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Problems in its data</source>
        <translation>Problemas en sus datos</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Drawn in the sample of {week}, on {when}</source>
        <translation>Sorteado en la muestra de {week}, el {when}</translation>
    </message>
</context>
<context>
    <name>CaseField</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>First worked</source>
        <translation>Primera acción</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provincia</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Corregimiento</source>
        <translation>Corregimiento</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>There are no cases yet</source>
        <translation>Todavía no hay casos</translation>
    </message>
    <message>
        <source>The CRM&apos;s cases go here. Drop the Dynamics export, or an Excel or CSV file, anywhere in this window; you will see what comes in before anything is stored.</source>
        <translation>Aquí van los casos del CRM. Arrastre a esta ventana la exportación de Dynamics, o un archivo de Excel o CSV; antes de guardar verá qué entra.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Import cases</source>
        <translation>Importar casos</translation>
    </message>
    <message>
        <source>An import is under way.</source>
        <translation>Hay una importación en curso.</translation>
    </message>
    <message>
        <source>Open the next file when it has ended.</source>
        <translation>Abra el siguiente archivo cuando termine.</translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln new entity(ies)</source>
        <translation>
            <numerusform>Revisar %Ln entidad nueva</numerusform>
            <numerusform>Revisar %Ln entidades nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) pending</source>
        <translation>
            <numerusform>%Ln decisión pendiente</numerusform>
            <numerusform>%Ln decisiones pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln caso</numerusform>
            <numerusform>%Ln casos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln case(s)</source>
        <translation>
            <numerusform>Importar %Ln caso</numerusform>
            <numerusform>Importar %Ln casos</numerusform>
        </translation>
    </message>
    <message>
        <source>See the problems</source>
        <translation>Ver los problemas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln cambiado</numerusform>
            <numerusform>%Ln cambiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln sin cambio</numerusform>
            <numerusform>%Ln sin cambio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rechazada</numerusform>
            <numerusform>%Ln rechazadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed before created</source>
        <translation>
            <numerusform>%Ln cerrado antes de crearse</numerusform>
            <numerusform>%Ln cerrados antes de crearse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln fila leída</numerusform>
            <numerusform>%Ln filas leídas</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Import · nothing is stored until you confirm it</source>
        <translation>Importar · nada se guarda hasta que usted lo confirme</translation>
    </message>
</context>
<context>
    <name>Claim</name>
    <message>
        <source>week alone</source>
        <translation>la semana sola</translation>
    </message>
    <message>
        <source>month and quarter</source>
        <translation>mes y trimestre</translation>
    </message>
    <message>
        <source>every case</source>
        <translation>todo (censo)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Chosen by you for every date of the file.</source>
        <translation>Elegido por usted para todas las fechas del archivo.</translation>
    </message>
    <message>
        <source>Are the dates day/month or month/day?</source>
        <translation>¿Las fechas son día/mes o mes/día?</translation>
    </message>
    <message>
        <source>day/month</source>
        <translation>día/mes</translation>
    </message>
    <message>
        <source>month/day</source>
        <translation>mes/día</translation>
    </message>
    <message>
        <source>Order of the dates</source>
        <translation>Orden de las fechas</translation>
    </message>
    <message>
        <source>for the whole file</source>
        <translation>para todo el archivo</translation>
    </message>
    <message>
        <source>No date of the file tells which comes first: {fields}.</source>
        <translation>Ninguna fecha del archivo dice cuál va primero: {fields}.</translation>
    </message>
    <message>
        <source>For example, «{value}».</source>
        <translation>Por ejemplo, «{value}».</translation>
    </message>
    <message>
        <source>Which entity are these cases of?</source>
        <translation>¿De qué entidad son estos casos?</translation>
    </message>
    <message>
        <source>The file has no column for the entity. Name it here, or choose its column at the left.</source>
        <translation>El archivo no trae una columna con la entidad. Escríbala aquí o elija su columna a la izquierda.</translation>
    </message>
    <message>
        <source>Name of the entity</source>
        <translation>Nombre de la entidad</translation>
    </message>
    <message>
        <source>No problems in the rows</source>
        <translation>Sin problemas en las filas</translation>
    </message>
    <message>
        <source>Every row that was looked at can be stored as it is.</source>
        <translation>Todas las filas revisadas pueden guardarse como están.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) in the rows</source>
        <translation>
            <numerusform>%Ln problema en las filas</numerusform>
            <numerusform>%Ln problemas en las filas</numerusform>
        </translation>
    </message>
    <message>
        <source>See them all</source>
        <translation>Ver todos</translation>
    </message>
</context>
<context>
    <name>DrawView</name>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Entities of the week</source>
        <translation>Entidades de la semana</translation>
    </message>
    <message>
        <source>No entity is like that.</source>
        <translation>Ninguna entidad es así.</translation>
    </message>
    <message>
        <source>Filter entities</source>
        <translation>Filtrar entidades</translation>
    </message>
    <message>
        <source>There is nothing to draw yet</source>
        <translation>Todavía no hay qué sortear</translation>
    </message>
    <message>
        <source>A week&apos;s audit is drawn from the cases that were closed in it. Import the CRM&apos;s export first.</source>
        <translation>La auditoría de una semana se sortea entre los casos que se cerraron en ella. Importe primero la exportación del CRM.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Planning week {number}</source>
        <translation>Planificando la semana {number}</translation>
    </message>
    <message>
        <source>Draw week {number}</source>
        <translation>Sortear semana {number}</translation>
    </message>
    <message>
        <source>No case was closed in this week.</source>
        <translation>En esta semana no se cerró ningún caso.</translation>
    </message>
    <message>
        <source>The week is drawn: {cases} cases of {entities} entities.</source>
        <translation>La semana está sorteada: {cases} casos de {entities} entidades.</translation>
    </message>
    <message>
        <source>{cases} cases of {entities} entities are to be drawn; the capacity is {capacity}.</source>
        <translation>Se sortearán {cases} casos de {entities} entidades; la capacidad es de {capacity}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) get fewer than the rule asks for.</source>
        <translation>
            <numerusform>A %Ln entidad le tocan menos casos de los que pide la regla.</numerusform>
            <numerusform>A %Ln entidades les tocan menos casos de los que pide la regla.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they can&apos;t say alone, month and quarter say together.</source>
        <translation>Lo que la semana sola no alcanza a decir, lo dicen juntos el mes y el trimestre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) drawn already stay as they are.</source>
        <translation>
            <numerusform>%Ln entidad ya sorteada queda como está.</numerusform>
            <numerusform>%Ln entidades ya sorteadas quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>{entities} entities · {closed} closed · {sample} in the sample</source>
        <translation>{entities} entidades · {closed} cerrados · {sample} en la muestra</translation>
    </message>
    <message>
        <source>Draw week {number} of {year}?</source>
        <translation>¿Sortear la semana {number} de {year}?</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>Casos cerrados</translation>
    </message>
    <message>
        <source>Cases drawn</source>
        <translation>Casos que se sortean</translation>
    </message>
    <message>
        <source>Closed between</source>
        <translation>Cerrados entre</translation>
    </message>
    <message>
        <source>Each list of closed cases is sealed and its sample drawn by lot. It can&apos;t be repeated or undone.</source>
        <translation>La lista de casos cerrados de cada entidad queda sellada y su muestra sale al azar. No se puede repetir ni deshacer.</translation>
    </message>
    <message>
        <source>Week {number} was drawn:</source>
        <translation>Semana {number} sorteada:</translation>
    </message>
    <message>
        <source>{cases} cases of {entities} entities.</source>
        <translation>{cases} casos de {entities} entidades.</translation>
    </message>
    <message>
        <source>Drawing week {number}</source>
        <translation>Sorteando la semana {number}</translation>
    </message>
    <message>
        <source>Verifying week {number}</source>
        <translation>Verificando la semana {number}</translation>
    </message>
</context>
<context>
    <name>DrawnCase</name>
    <message>
        <source>The chosen case</source>
        <translation>El caso elegido</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Days to close</source>
        <translation>Días hasta el cierre</translation>
    </message>
</context>
<context>
    <name>EnlargeForm</name>
    <message>
        <source>Size of the sample</source>
        <translation>Tamaño de la muestra</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cases in all</source>
        <translation>Casos en total</translation>
    </message>
    <message>
        <source>The sample has {now} cases of at most {available}. It can&apos;t be made smaller again.</source>
        <translation>La muestra tiene {now} casos, de {available} como máximo. Después no se puede reducir.</translation>
    </message>
    <message>
        <source>The sample of {entity} has {size} cases now.</source>
        <translation>La muestra de {entity} tiene ahora {size} casos.</translation>
    </message>
</context>
<context>
    <name>EntitiesPage</name>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>New, to review</source>
        <translation>Nuevas, por revisar</translation>
    </message>
    <message>
        <source>Without an advisor</source>
        <translation>Sin asesor</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Parecidas</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>No entity is like that.</source>
        <translation>Ninguna entidad es así.</translation>
    </message>
    <message>
        <source>Filter entities</source>
        <translation>Filtrar entidades</translation>
    </message>
    <message>
        <source>Add advisor</source>
        <translation>Agregar asesor</translation>
    </message>
    <message>
        <source>There are no entities yet</source>
        <translation>Todavía no hay entidades</translation>
    </message>
    <message>
        <source>They come with the first export: each entity that its cases name appears here for review.</source>
        <translation>Llegan con la primera exportación: cada entidad que nombren sus casos aparece aquí para que usted la revise.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities; there is no advisor yet</source>
        <translation>
            <numerusform>%Ln entidad; todavía no hay asesores</numerusform>
            <numerusform>%Ln entidades; todavía no hay asesores</numerusform>
        </translation>
    </message>
    <message>
        <source>{entities} entities, {assigned} assigned to {advisors} advisors</source>
        <translation>{entities} entidades, {assigned} asignadas a {advisors} asesores</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln as reviewed</source>
        <translation>
            <numerusform>Marcar %Ln como revisada</numerusform>
            <numerusform>Marcar %Ln como revisadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) reviewed.</source>
        <translation>
            <numerusform>%Ln entidad revisada.</numerusform>
            <numerusform>%Ln entidades revisadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total} entities, with {cases} cases</source>
        <translation>{shown} de {total} entidades, con {cases} casos</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>EntityColumns</name>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>(nobody yet)</source>
        <translation>(nadie todavía)</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Liaisons</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Sede</translation>
    </message>
</context>
<context>
    <name>EntityPanel</name>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Add liaison</source>
        <translation>Agregar enlace</translation>
    </message>
    <message>
        <source>Liaisons</source>
        <translation>Enlaces</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities chosen</source>
        <translation>
            <numerusform>%Ln entidad elegida</numerusform>
            <numerusform>%Ln entidades elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an entity to see it here.</source>
        <translation>Elija una entidad para verla aquí.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>See its {count} cases</source>
        <translation>Ver sus {count} casos</translation>
    </message>
    <message>
        <source>None yet. Letters and follow-ups go to them.</source>
        <translation>Todavía ninguno. A ellos van las cartas y los seguimientos.</translation>
    </message>
    <message>
        <source>executive liaison</source>
        <translation>enlace ejecutivo</translation>
    </message>
    <message>
        <source>operational liaison</source>
        <translation>enlace operativo</translation>
    </message>
    <message>
        <source>outside the district of Panama</source>
        <translation>fuera del distrito de Panamá</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Editar a {name}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar a {name}</translation>
    </message>
    <message>
        <source>{name} is no longer a liaison.</source>
        <translation>{name} ya no es enlace.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Advisory 3-1-1</source>
        <translation>Asesoría 3-1-1</translation>
    </message>
    <message>
        <source>Choose an export of cases</source>
        <translation>Elegir una exportación de casos</translation>
    </message>
    <message>
        <source>Excel and CSV</source>
        <translation>Excel y CSV</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>Todavía no se ha importado nada</translation>
    </message>
    <message>
        <source>Last import: {when}, {rows} rows</source>
        <translation>Última importación: {when}, {rows} filas</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>Importando {file}</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>La importación se canceló.</translation>
    </message>
    <message>
        <source>The database is as it was before.</source>
        <translation>La base está como antes.</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Leyendo {file}</translation>
    </message>
    <message>
        <source>The rows are shown as soon as what is pending is decided.</source>
        <translation>Las filas se muestran en cuanto usted decida lo pendiente.</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Filas del archivo</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>Entran</translation>
    </message>
    <message>
        <source>Stay out</source>
        <translation>Quedan fuera</translation>
    </message>
    <message>
        <source>With some problem</source>
        <translation>Con algún problema</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Dynamics 365 export, recognised by its hidden sheet</source>
        <translation>Exportación de Dynamics 365, reconocida por su hoja oculta</translation>
    </message>
    <message>
        <source>Recognised by its headings</source>
        <translation>Reconocido por sus encabezados</translation>
    </message>
    <message>
        <source>Read as the last file of this shape was</source>
        <translation>Leído como el último archivo igual a este</translation>
    </message>
    <message>
        <source>Read as you chose</source>
        <translation>Leído como usted eligió</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>sheet {name}</source>
        <translation>hoja {name}</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>día/mes/año</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>mes/día/año</translation>
    </message>
    <message>
        <source>year/month/day</source>
        <translation>año/mes/día</translation>
    </message>
    <message>
        <source>the workbook&apos;s own</source>
        <translation>las propias del libro</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>por decidir</translation>
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>Problemas ({count})</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Elegir otro archivo</translation>
    </message>
    <message>
        <source>What will come in</source>
        <translation>Qué va a entrar</translation>
    </message>
    <message>
        <source>Cases already here are updated by their number; what was corrected is kept for files like it.</source>
        <translation>Los casos que ya están se actualizan por su número; lo que usted corrija se recuerda para archivos iguales.</translation>
    </message>
    <message>
        <source>First rows, as they will be stored</source>
        <translation>Primeras filas, como quedarán guardadas</translation>
    </message>
    <message>
        <source>What is shown below</source>
        <translation>Qué se muestra abajo</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Primeras filas</translation>
    </message>
</context>
<context>
    <name>LettersView</name>
    <message>
        <source>There are no letters of this week yet</source>
        <translation>Todavía no hay cartas de esta semana</translation>
    </message>
    <message>
        <source>Each entity whose sample is scored to the end gets a letter with its result and recommendations.</source>
        <translation>Cada entidad cuya muestra está evaluada por completo recibe una carta con su resultado y recomendaciones.</translation>
    </message>
    <message>
        <source>Go on scoring</source>
        <translation>Seguir evaluando</translation>
    </message>
</context>
<context>
    <name>LiaisonForm</name>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>operational liaison</source>
        <translation>enlace operativo</translation>
    </message>
    <message>
        <source>executive liaison</source>
        <translation>enlace ejecutivo</translation>
    </message>
    <message>
        <source>Sits in the district of Panama</source>
        <translation>Está en el distrito de Panamá</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Edit liaison</source>
        <translation>Editar enlace</translation>
    </message>
    <message>
        <source>New liaison</source>
        <translation>Nuevo enlace</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>Se guardó a {name}.</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>The manual is not installed with this copy of the program.</source>
        <translation>Esta copia del programa no trae el manual.</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Columna del archivo</translation>
    </message>
    <message>
        <source>Column for the field {field}</source>
        <translation>Columna del campo {field}</translation>
    </message>
    <message>
        <source>{found} of {all} fields recognised</source>
        <translation>{found} de {all} campos reconocidos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to correct</source>
        <translation>
            <numerusform>%Ln por corregir</numerusform>
            <numerusform>%Ln por corregir</numerusform>
        </translation>
    </message>
    <message>
        <source>(not in the file)</source>
        <translation>(no está en el archivo)</translation>
    </message>
    <message>
        <source>The file shows no column for it; without it nothing can come in.</source>
        <translation>No se le encontró columna en el archivo; sin ella no puede entrar nada.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Correct the field {field}</source>
        <translation>Corregir el campo {field}</translation>
    </message>
    <message>
        <source>No column looks like personal data.</source>
        <translation>Ninguna columna parece traer datos personales.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) with personal data stay out</source>
        <translation>
            <numerusform>%Ln columna con datos personales no entra</numerusform>
            <numerusform>%Ln columnas con datos personales no entran</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick one only if the office needs it and may keep it.</source>
        <translation>Marque una solo si la oficina la necesita y puede conservarla.</translation>
    </message>
    <message>
        <source>Take in the personal column {header}</source>
        <translation>Incluir la columna personal {header}</translation>
    </message>
    <message>
        <source>Take one in…</source>
        <translation>Incluir alguna…</translation>
    </message>
    <message>
        <source>Not used: {headers}.</source>
        <translation>Sin usar: {headers}.</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Names that are alike</source>
        <translation>Nombres parecidos</translation>
    </message>
    <message>
        <source>Merging moves the cases and liaisons to the first name; what was drawn before stays as it was.</source>
        <translation>Al unirlos, los casos y enlaces pasan al primer nombre; lo ya sorteado queda como estaba.</translation>
    </message>
    <message>
        <source>No two names are nearly the same.</source>
        <translation>No hay dos nombres casi iguales.</translation>
    </message>
    <message>
        <source>They differ only in points, hyphens or blanks.</source>
        <translation>Solo difieren en puntos, guiones o espacios.</translation>
    </message>
    <message>
        <source>They differ in a letter or two.</source>
        <translation>Difieren en una o dos letras.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln caso</numerusform>
            <numerusform>%Ln casos</numerusform>
        </translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>Unirlos</translation>
    </message>
    <message>
        <source>Merge {gone} into {keep}</source>
        <translation>Unir {gone} con {keep}</translation>
    </message>
    <message>
        <source>Make one entity of the two?</source>
        <translation>¿Hacer de las dos una sola entidad?</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Desaparece</translation>
    </message>
    <message>
        <source>Cases that move</source>
        <translation>Casos que pasan</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>No se puede deshacer.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>{gone} is now {keep}.</source>
        <translation>{gone} ahora es {keep}.</translation>
    </message>
    <message>
        <source>Later exports with either name go to it.</source>
        <translation>Las próximas exportaciones con cualquiera de los dos nombres irán a ella.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Advisory</source>
        <translation>Asesoría</translation>
    </message>
</context>
<context>
    <name>NewAdvisor</name>
    <message>
        <source>New advisor</source>
        <translation>Nuevo asesor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{name} was added as an advisor.</source>
        <translation>{name} ya está entre los asesores.</translation>
    </message>
    <message>
        <source>Choose entities in the list and assign them.</source>
        <translation>Elija entidades en la lista y asígneselas.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Algo falló en el programa.</translation>
    </message>
    <message>
        <source>Nothing was half saved. Copy the report and send it to whoever looks after the program.</source>
        <translation>Nada quedó guardado a medias. Copie el informe y envíelo a quien mantiene el programa.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>The office could not be opened because of an error in the program.</source>
        <translation>No se pudo abrir la oficina por una falla del programa.</translation>
    </message>
    <message>
        <source>Copy the report and send it to whoever looks after the program.</source>
        <translation>Copie el informe y envíelo a quien mantiene el programa.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Back to the cases</source>
        <translation>Volver a los casos</translation>
    </message>
    <message>
        <source>{problems} problems in {rows} rows; {rejected} rows stayed out</source>
        <translation>{problems} problemas en {rows} filas; {rejected} filas quedaron fuera</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>PlanColumns</name>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Por regla</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Alcanza para</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
</context>
<context>
    <name>ProblemColumns</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>stays out</source>
        <translation>queda fuera</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>entra</translation>
    </message>
</context>
<context>
    <name>ReplaceForm</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>It is another entity&apos;s case</source>
        <translation>El caso es de otra entidad</translation>
    </message>
    <message>
        <source>It was not closed in this week</source>
        <translation>No se cerró en esta semana</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{number} leaves the sample and the next case by lot takes its place. A case whose file is missing stays and counts as nonconforming.</source>
        <translation>{number} sale de la muestra y entra el caso que sigue en el sorteo. Un caso al que le falta el expediente se queda y cuenta como no conforme.</translation>
    </message>
    <message>
        <source>{number} was replaced.</source>
        <translation>Se reemplazó {number}.</translation>
    </message>
    <message>
        <source>The reason is in the history.</source>
        <translation>El motivo queda en la historia.</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Results of the week</source>
        <translation>Resultados de la semana</translation>
    </message>
    <message>
        <source>Nothing of this week is scored yet.</source>
        <translation>Todavía no hay nada evaluado de esta semana.</translation>
    </message>
    <message>
        <source>{open} of {size} cases still to score.</source>
        <translation>Faltan por evaluar {open} de {size} casos.</translation>
    </message>
</context>
<context>
    <name>RoundPanel</name>
    <message>
        <source>Sampled cases, in the order of their tickets</source>
        <translation>Casos de la muestra, en el orden de sus boletos</translation>
    </message>
    <message>
        <source>Enlarge the sample</source>
        <translation>Ampliar la muestra</translation>
    </message>
    <message>
        <source>Replace this case</source>
        <translation>Reemplazar este caso</translation>
    </message>
    <message>
        <source>Choose an entity to see its week here.</source>
        <translation>Elija una entidad para ver aquí su semana.</translation>
    </message>
    <message>
        <source>{sample} of {population} cases</source>
        <translation>{sample} de {population} casos</translation>
    </message>
    <message>
        <source>Seal of the list: {digest}</source>
        <translation>Sello de la lista: {digest}</translation>
    </message>
    <message>
        <source>Drawn on {when} with the seed {seed}</source>
        <translation>Sorteada el {when} con la semilla {seed}</translation>
    </message>
    <message>
        <source>Copy the seal and the seed</source>
        <translation>Copiar el sello y la semilla</translation>
    </message>
</context>
<context>
    <name>RoundState</name>
    <message>
        <source>drawn</source>
        <translation>sorteada</translation>
    </message>
    <message>
        <source>to draw</source>
        <translation>por sortear</translation>
    </message>
    <message>
        <source>closed nothing</source>
        <translation>sin cierres</translation>
    </message>
</context>
<context>
    <name>SampleColumns</name>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
</context>
<context>
    <name>ScoreView</name>
    <message>
        <source>Scoring of the week</source>
        <translation>Evaluación de la semana</translation>
    </message>
    <message>
        <source>{done} of {size} scored</source>
        <translation>{done} de {size} evaluados</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Default: {value}</source>
        <translation>Por omisión: {value}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>How sure the statement about all closed cases must be. More takes more cases.</source>
        <translation>Qué tan segura debe ser la afirmación sobre todos los casos cerrados. Más confianza exige más casos.</translation>
    </message>
    <message>
        <source>Tolerable rate</source>
        <translation>Tasa tolerable</translation>
    </message>
    <message>
        <source>The share of nonconforming cases that one week must stay under. A lower one takes more cases.</source>
        <translation>Proporción de casos no conformes de la que una semana no debe pasar. Una menor exige más casos.</translation>
    </message>
    <message>
        <source>Expected errors</source>
        <translation>Errores esperados</translation>
    </message>
    <message>
        <source>How many nonconforming cases a sample may hold and still let the statement stand.</source>
        <translation>Cuántos casos no conformes puede tener una muestra sin que la afirmación deje de valer.</translation>
    </message>
    <message>
        <source>Weekly capacity</source>
        <translation>Capacidad semanal</translation>
    </message>
    <message>
        <source>How many cases an advisor audits in a week. Where plans exceed it, it is shared out by need.</source>
        <translation>Cuántos casos audita un asesor en una semana. Si los planes la exceden, se reparte según la necesidad.</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>The fewest cases drawn for an entity, or all of them where it closed fewer.</source>
        <translation>Los casos que como mínimo se sortean de una entidad, o todos si cerró menos.</translation>
    </message>
    <message>
        <source>A case without its file counts as nonconforming</source>
        <translation>Un caso sin expediente cuenta como no conforme</translation>
    </message>
    <message>
        <source>It stays in the sample either way: what can&apos;t be shown can&apos;t be taken as right.</source>
        <translation>De todos modos sigue en la muestra: lo que no se puede mostrar no se puede dar por bueno.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Weekly round</source>
        <translation>Auditoría de la semana</translation>
    </message>
    <message>
        <source>What is changed here holds from today on; rounds already drawn keep their rules.</source>
        <translation>Lo que cambie aquí rige desde hoy; las semanas ya sorteadas conservan sus reglas.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Where the database lies</source>
        <translation>Dónde está la base de datos</translation>
    </message>
    <message>
        <source>The window takes it on at its next start.</source>
        <translation>La ventana lo toma la próxima vez que se abra.</translation>
    </message>
    <message>
        <source>Another one is named when the program is started: advisor-app --database.</source>
        <translation>Para usar otra, indíquela al iniciar el programa: advisor-app --database.</translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation>{setting}: {value}</translation>
    </message>
    <message>
        <source>It holds for rounds drawn from today on.</source>
        <translation>Rige para los sorteos de hoy en adelante.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The language changes when the window is next opened.</source>
        <translation>El idioma cambiará la próxima vez que abra la ventana.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>F1 Manual</source>
        <translation>F1 Manual</translation>
    </message>
    <message>
        <source>Demonstration office</source>
        <translation>Oficina de demostración</translation>
    </message>
    <message>
        <source>Database: {name}</source>
        <translation>Base: {name}</translation>
    </message>
    <message>
        <source>Stopping; the database stays as it was</source>
        <translation>Deteniendo; la base queda como estaba</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{done} de {total} filas</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>falta %Ln segundo</numerusform>
            <numerusform>faltan unos %Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>falta un minuto</numerusform>
            <numerusform>faltan unos %Ln minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerificationBand</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>Verified: %Ln draw(s) recomputed from the sealed lists, all equal.</source>
        <translation>
            <numerusform>Verificado: %Ln sorteo recalculado desde su lista sellada, igual al guardado.</numerusform>
            <numerusform>Verificado: %Ln sorteos recalculados desde sus listas selladas, todos iguales a los guardados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draw(s) can&apos;t be recomputed.</source>
        <translation>
            <numerusform>%Ln sorteo no se puede reproducir.</numerusform>
            <numerusform>%Ln sorteos no se pueden reproducir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Result of the verification</source>
        <translation>Resultado de la verificación</translation>
    </message>
    <message>
        <source>{entity}: later exports add {entered} and take away {left} of the week&apos;s cases.</source>
        <translation>{entity}: exportaciones posteriores suman {entered} y quitan {left} de los casos de la semana.</translation>
    </message>
</context>
<context>
    <name>WeekStepper</name>
    <message>
        <source>The week before</source>
        <translation>La semana anterior</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>La semana siguiente</translation>
    </message>
    <message>
        <source>Week {number}, {year}</source>
        <translation>Semana {number}, {year}</translation>
    </message>
</context>
</TS>
