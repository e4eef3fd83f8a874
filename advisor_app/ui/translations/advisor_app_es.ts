<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_PA" sourcelanguage="en">
<context>
    <name>ActionTable</name>
    <message>
        <source>outline: what was agreed; filled: what is done</source>
        <translation>contorno: lo acordado; relleno: lo hecho</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message numerus="yes">
        <source>{proved} of %Ln action(s) proved</source>
        <translation>
            <numerusform>{proved} de %Ln acción con prueba</numerusform>
            <numerusform>{proved} de %Ln acciones con prueba</numerusform>
        </translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Agreed and done</source>
        <translation>Acordado y hecho</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln working day(s)</source>
        <translation>
            <numerusform>+%Ln día hábil</numerusform>
            <numerusform>+%Ln días hábiles</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: a double click or Enter saves a copy</source>
        <translation>{file}: doble clic o Enter guarda una copia</translation>
    </message>
</context>
<context>
    <name>AddPoint</name>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>The entity&apos;s argument</source>
        <translation>Argumento de la entidad</translation>
    </message>
    <message>
        <source>What the entity says of this case, in its words</source>
        <translation>Lo que la entidad señala de este caso, con sus palabras</translation>
    </message>
    <message>
        <source>Take what is selected in the mail</source>
        <translation>Tomar lo seleccionado en el correo</translation>
    </message>
    <message>
        <source>Add the point</source>
        <translation>Agregar el punto</translation>
    </message>
    <message>
        <source>What is objected to</source>
        <translation>Qué se objeta</translation>
    </message>
    <message>
        <source>{number} (in the mail)</source>
        <translation>{number} (en el correo)</translation>
    </message>
    <message>
        <source>{question} (fails)</source>
        <translation>{question} (no cumple)</translation>
    </message>
</context>
<context>
    <name>AgreedTerms</name>
    <message>
        <source>Entity that agreed to the term</source>
        <translation>Entidad que acordó el término</translation>
    </message>
    <message>
        <source>Type of case</source>
        <translation>Tipo de caso</translation>
    </message>
    <message>
        <source>Province of the cases</source>
        <translation>Provincia de los casos</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Todo el país</translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation>Días calendario</translation>
    </message>
    <message>
        <source>For cases created from</source>
        <translation>Para casos creados desde</translation>
    </message>
    <message>
        <source>Note the term</source>
        <translation>Anotar el término</translation>
    </message>
    <message>
        <source>End the chosen one</source>
        <translation>Terminar el elegido</translation>
    </message>
    <message>
        <source>Agreed terms</source>
        <translation>Términos acordados</translation>
    </message>
    <message>
        <source>No entity has agreed to a term of its own: the CRM&apos;s due date counts.</source>
        <translation>Ninguna entidad ha acordado un término propio: cuenta el vencimiento del CRM.</translation>
    </message>
    <message>
        <source>Every type</source>
        <translation>Todo tipo</translation>
    </message>
    <message numerus="yes">
        <source>{entity}, {type}: %Ln day(s)</source>
        <translation>
            <numerusform>{entity}, {type}: %Ln día</numerusform>
            <numerusform>{entity}, {type}: %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>{entity}, {type}: the term ends</source>
        <translation>{entity}, {type}: el término acaba</translation>
    </message>
    <message>
        <source>For cases created from {day} on; earlier ones keep the term they had.</source>
        <translation>Para casos creados desde el {day}; los anteriores conservan el término que tenían.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provincia</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Holds today</source>
        <translation>Vale hoy</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Answers for it</source>
        <translation>Responde</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>acaba</translation>
    </message>
    <message>
        <source>Terms that entities agreed to</source>
        <translation>Términos que acordaron las entidades</translation>
    </message>
    <message>
        <source>Within how many calendar days an entity closes its cases of a type. The share within the agreed term is counted by them; a case keeps the term that held when it was created.</source>
        <translation>En cuántos días calendario cierra una entidad sus casos de un tipo. El porcentaje dentro del acuerdo se cuenta con ellos; cada caso conserva el término que regía cuando se creó.</translation>
    </message>
</context>
<context>
    <name>Agreeing</name>
    <message>
        <source>What should have been answered</source>
        <translation>Lo que debió responderse</translation>
    </message>
    <message>
        <source>Why, in a sentence</source>
        <translation>Por qué, en una frase</translation>
    </message>
    <message>
        <source>What to change, and why</source>
        <translation>Qué cambiar, y por qué</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>AnswerButton</name>
    <message>
        <source>{answer}, key {key}</source>
        <translation>{answer}, tecla {key}</translation>
    </message>
    <message>
        <source>This question always applies.</source>
        <translation>Esta pregunta siempre aplica.</translation>
    </message>
</context>
<context>
    <name>AnswerChanges</name>
    <message>
        <source>{entity}: the answer is noted.</source>
        <translation>{entity}: la respuesta queda anotada.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The answer on case {number} is corrected.</source>
        <translation>La respuesta sobre el caso {number} quedó corregida.</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>What the entity answered</source>
        <translation>Lo que respondió la entidad</translation>
    </message>
    <message>
        <source>what it answered</source>
        <translation>qué respondió</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Prometido para</translation>
    </message>
    <message>
        <source>promised for</source>
        <translation>lo cierra el…</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Respondió el</translation>
    </message>
    <message>
        <source>answered today</source>
        <translation>respondió hoy</translation>
    </message>
    <message>
        <source>The day on which it answered; blank for today.</source>
        <translation>El día en que respondió; en blanco, hoy.</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corregirla</translation>
    </message>
    <message>
        <source>Answer on case {number}</source>
        <translation>Respuesta sobre el caso {number}</translation>
    </message>
    <message numerus="yes">
        <source>Answer on %Ln case(s)</source>
        <translation>
            <numerusform>Respuesta sobre %Ln caso</numerusform>
            <numerusform>Respuesta sobre %Ln casos</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}: {words}</source>
        <translation>{day}: {words}</translation>
    </message>
    <message>
        <source>{day}: a day alone</source>
        <translation>{day}: solo dio una fecha</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Guardar la corrección</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>What was not seen is not scored. F: the file was found.</source>
        <translation>Lo que no se vio no se evalúa. F: apareció el expediente.</translation>
    </message>
    <message>
        <source>This question always applies: 1 to {last}.</source>
        <translation>Esta pregunta siempre aplica: 1 a {last}.</translation>
    </message>
    <message>
        <source>This question always applies: 1 or 2.</source>
        <translation>Esta pregunta siempre aplica: 1 o 2.</translation>
    </message>
    <message>
        <source>The keys of this question: {keys}.</source>
        <translation>Las teclas de esta pregunta: {keys}.</translation>
    </message>
    <message>
        <source>A root cause belongs to what fails: answer first.</source>
        <translation>La causa se dice de lo que no cumple: responda primero.</translation>
    </message>
    <message>
        <source>This question has no root causes to choose from.</source>
        <translation>Esta pregunta no tiene causas para elegir.</translation>
    </message>
    <message>
        <source>This audit is finished: use Amend.</source>
        <translation>Esta auditoría ya terminó: use Enmendar.</translation>
    </message>
</context>
<context>
    <name>AskedPassword</name>
    <message>
        <source>The office&apos;s server asks for your password</source>
        <translation>El servidor de la oficina pide su contraseña</translation>
    </message>
    <message>
        <source>You enter {host} as {role}.</source>
        <translation>Usted entra a {host} como {role}.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Keep it in this computer&apos;s keyring</source>
        <translation>Guardarla en el llavero de este equipo</translation>
    </message>
    <message>
        <source>The server did not accept it. Type it again; if it is the right one, your access may have ended: ask whoever runs the server.</source>
        <translation>El servidor no la aceptó. Escríbala otra vez; si es la correcta, puede que su acceso haya terminado: pregunte a quien administra el servidor.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Rotation {year}: what is asked of the proposal</source>
        <translation>Rotación {year}: qué se pide a la propuesta</translation>
    </message>
    <message>
        <source>Rotation {year}: what would be if someone left? Untick who leaves, and try</source>
        <translation>Rotación {year}: ¿qué pasa si alguien se va? Quite la marca a quien se va y pruebe</translation>
    </message>
    <message>
        <source>Change in {year}: who leaves, or which entities change hands</source>
        <translation>Cambio en {year}: quién se va, o qué entidades cambian de asesor</translation>
    </message>
    <message>
        <source>A number or a day can&apos;t be read.</source>
        <translation>Hay un número o una fecha que no se puede leer.</translation>
    </message>
    <message>
        <source>Looking for an even assignment…</source>
        <translation>Buscando un reparto parejo…</translation>
    </message>
    <message>
        <source>Proposing the rotation</source>
        <translation>Proponiendo la rotación</translation>
    </message>
    <message>
        <source>step {done} of {total}</source>
        <translation>paso {done} de {total}</translation>
    </message>
    <message>
        <source>Stops after this step; nothing is kept.</source>
        <translation>Se detiene al terminar este paso; no se guarda nada.</translation>
    </message>
    <message>
        <source>No assignment keeps the rules. In the way: {rules}.</source>
        <translation>Ningún reparto cumple las reglas. Lo impide: {rules}.</translation>
    </message>
    <message>
        <source>It takes {needed} advisors.</source>
        <translation>Hacen falta {needed} asesores.</translation>
    </message>
    <message>
        <source>It works with {advisors} advisors: at most {most} entities each, largest load within {gap}.</source>
        <translation>Alcanza con {advisors} asesores: a lo sumo {most} entidades cada uno; la carga mayor, a {gap} de la mejor posible.</translation>
    </message>
</context>
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
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln assignment(s) undone</source>
        <translation>
            <numerusform>Se deshizo una asignación</numerusform>
            <numerusform>Se deshicieron %Ln asignaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>Abrir {file}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save {file}</source>
        <translation>Guardar {file}</translation>
    </message>
</context>
<context>
    <name>AttendanceView</name>
    <message>
        <source>Attendance</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>No meeting of this year was held yet.</source>
        <translation>Todavía no se ha realizado ninguna reunión este año.</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>El año anterior</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>El año siguiente</translation>
    </message>
    <message>
        <source>Filter attendance</source>
        <translation>Filtrar asistencia</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>came</source>
        <translation>asistió</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>excusado</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>no asistió</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presentes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln convocatoria</numerusform>
            <numerusform>%Ln convocatorias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln attended</source>
        <translation>
            <numerusform>, %Ln atendida</numerusform>
            <numerusform>, %Ln atendidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the attendance</source>
        <translation>Guardar la asistencia</translation>
    </message>
    <message>
        <source>The attendance of {year} is saved.</source>
        <translation>La asistencia de {year} está guardada.</translation>
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
        <source>Calibration</source>
        <translation>Calibración</translation>
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
    <name>AuditingColumns</name>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>Audited</source>
        <translation>Auditados</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>audited of closed cases</source>
        <translation>auditados de los casos cerrados</translation>
    </message>
    <message>
        <source>Minimum met</source>
        <translation>Mínimo cumplido</translation>
    </message>
    <message>
        <source>weeks with the least number audited, or with every case where fewer were closed</source>
        <translation>semanas con el mínimo auditado, o con todos los casos si se cerraron menos</translation>
    </message>
    <message>
        <source>Days to the audit</source>
        <translation>Días a la auditoría</translation>
    </message>
    <message>
        <source>from closing to the end of the audit: the median, and the longest</source>
        <translation>del cierre al fin de la auditoría: la mediana y el máximo</translation>
    </message>
    <message>
        <source>Letters on time</source>
        <translation>Cartas a tiempo</translation>
    </message>
    <message>
        <source>Objections upheld</source>
        <translation>Objeciones con razón</translation>
    </message>
    <message>
        <source>{accepted} accepted, {partly} in part, {rejected} rejected; {waiting} wait</source>
        <translation>{accepted} aceptadas, {partly} en parte, {rejected} rechazadas; {waiting} en espera</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} de {whole}</translation>
    </message>
    <message>
        <source>{on_time} on time, {late} late, {missing} not sent</source>
        <translation>{on_time} a tiempo, {late} tarde, {missing} sin enviar</translation>
    </message>
</context>
<context>
    <name>AuditingView</name>
    <message>
        <source>Weeks</source>
        <translation>Semanas</translation>
    </message>
    <message>
        <source>Last {weeks} weeks</source>
        <translation>Últimas {weeks} semanas</translation>
    </message>
    <message>
        <source>Write as a workbook</source>
        <translation>Guardar en Excel…</translation>
    </message>
    <message>
        <source>Filter entities</source>
        <translation>Filtrar entidades</translation>
    </message>
    <message>
        <source>Auditing by entity</source>
        <translation>Auditoría por entidad</translation>
    </message>
    <message>
        <source>No case was closed in these weeks.</source>
        <translation>No se cerró ningún caso en estas semanas.</translation>
    </message>
    <message>
        <source>Counting the audits</source>
        <translation>Contando las auditorías</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Las {count}</translation>
    </message>
    <message>
        <source>weeks {first} to {last}</source>
        <translation>semanas {first} a {last}</translation>
    </message>
    <message>
        <source>Auditing {first} to {last}.xlsx</source>
        <translation>Auditoría {first} a {last}.xlsx</translation>
    </message>
    <message>
        <source>Where to write the workbook</source>
        <translation>Dónde guardar el libro de Excel</translation>
    </message>
    <message>
        <source>The workbook is written.</source>
        <translation>El libro de Excel quedó guardado.</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>Guardando el libro de Excel</translation>
    </message>
</context>
<context>
    <name>AwardColumns</name>
    <message>
        <source>Visibility</source>
        <translation>Visibilidad</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Promoción</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Efficacy</source>
        <translation>Eficacia</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Eficiencia</translation>
    </message>
    <message>
        <source>Transparency</source>
        <translation>Transparencia</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Elección</translation>
    </message>
    <message>
        <source>closed cases that conform in the audits</source>
        <translation>casos cerrados conformes en las auditorías</translation>
    </message>
    <message>
        <source>cases concluded within the law&apos;s 30 days</source>
        <translation>casos concluidos dentro de los 30 días de la ley</translation>
    </message>
    <message>
        <source>cases worked within 24 hours</source>
        <translation>casos trabajados en las primeras 24 horas</translation>
    </message>
    <message>
        <source>cases received with a work on record</source>
        <translation>casos recibidos con una actuación registrada</translation>
    </message>
    <message>
        <source>{lower} to {upper}; surpasses {surpasses} for certain, surpassed by {surpassed}</source>
        <translation>{lower} a {upper}; supera con certeza a {surpasses}, la superan {surpassed}</translation>
    </message>
    <message>
        <source>no year before to compare with</source>
        <translation>sin año anterior con qué comparar</translation>
    </message>
    <message>
        <source>improved for certain: {points} points</source>
        <translation>mejoró con certeza: {points} puntos</translation>
    </message>
    <message>
        <source>worsened for certain: {points} points</source>
        <translation>empeoró con certeza: {points} puntos</translation>
    </message>
    <message>
        <source>not to be told from the year before ({points} points)</source>
        <translation>no se distingue del año anterior ({points} puntos)</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Surpasses</source>
        <translation>Supera a</translation>
    </message>
    <message>
        <source>how many others it surpasses for certain, over all criteria</source>
        <translation>a cuántas otras supera con certeza, en todos los criterios</translation>
    </message>
    <message>
        <source>Improved in</source>
        <translation>Mejoró en</translation>
    </message>
</context>
<context>
    <name>AwardPanel</name>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Keep the words</source>
        <translation>Guardar lo escrito</translation>
    </message>
    <message>
        <source>Choose for the award</source>
        <translation>Elegir para el premio</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation>Retirar la elección</translation>
    </message>
    <message>
        <source>No figure shows it: write what is known.</source>
        <translation>Ninguna cifra lo muestra: escriba lo que se sabe.</translation>
    </message>
    <message>
        <source>The choice is the director&apos;s</source>
        <translation>La elección es de la dirección</translation>
    </message>
    <message>
        <source>Why this entity: it is printed in the justification.</source>
        <translation>Por qué esta entidad: va en la justificación que se imprime.</translation>
    </message>
    <message>
        <source>Choose an entity to see it here.</source>
        <translation>Elija una entidad para verla aquí.</translation>
    </message>
    <message>
        <source>{criterion}: no figure</source>
        <translation>{criterion}: sin cifra</translation>
    </message>
    <message>
        <source>{criterion}: {rate} ({part} of {whole})</source>
        <translation>{criterion}: {rate} ({part} de {whole})</translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation>Guardar el motivo</translation>
    </message>
</context>
<context>
    <name>AwardView</name>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Award {year}</source>
        <translation>Premio {year}</translation>
    </message>
    <message>
        <source>Write the justification</source>
        <translation>Escribir la justificación</translation>
    </message>
    <message>
        <source>Filter entities</source>
        <translation>Filtrar entidades</translation>
    </message>
    <message>
        <source>Entities by criterion</source>
        <translation>Entidades por criterio</translation>
    </message>
    <message>
        <source>There are no cases of this year.</source>
        <translation>No hay casos de este año.</translation>
    </message>
    <message>
        <source>Counting the year</source>
        <translation>Contando el año</translation>
    </message>
    <message>
        <source>until {day}: {entities} entities</source>
        <translation>hasta el {day}: {entities} entidades</translation>
    </message>
    <message>
        <source>Limits hold for all entities at once, at {confidence} (Bonferroni over Clopper-Pearson). The order helps to read and is no ranking: the choice is the director&apos;s.</source>
        <translation>Los límites valen a la vez para todas las entidades, con {confidence} (Clopper-Pearson con Bonferroni). El orden ayuda a leer y no es una clasificación: la elección es de la dirección.</translation>
    </message>
    <message>
        <source>What you wrote of {entity} is kept.</source>
        <translation>Lo que escribió de {entity} quedó guardado.</translation>
    </message>
    <message>
        <source>{entity} is chosen for the award of {year}.</source>
        <translation>{entity} queda elegida para el premio de {year}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The choice of {entity} is taken back; its words stay in the history.</source>
        <translation>La elección de {entity} quedó retirada; sus palabras siguen en el historial.</translation>
    </message>
    <message>
        <source>Folder for the justification</source>
        <translation>Carpeta para la justificación</translation>
    </message>
    <message>
        <source>The justification of {entity} is written, as Word and PDF.</source>
        <translation>La justificación de {entity} quedó escrita, en Word y en PDF.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Writing the justification</source>
        <translation>Escribiendo la justificación</translation>
    </message>
</context>
<context>
    <name>BesidePages</name>
    <message>
        <source>Import cases</source>
        <translation>Importar casos</translation>
    </message>
    <message>
        <source>export file Excel CSV</source>
        <translation>exportación archivo Excel CSV</translation>
    </message>
    <message>
        <source>Open the manual</source>
        <translation>Abrir el manual</translation>
    </message>
    <message>
        <source>help</source>
        <translation>ayuda</translation>
    </message>
    <message>
        <source>Choose another office</source>
        <translation>Elegir otra oficina</translation>
    </message>
    <message>
        <source>server file demonstration</source>
        <translation>servidor archivo demostración</translation>
    </message>
    <message>
        <source>Choose a record first: Ctrl+H shows what happened to it.</source>
        <translation>Elija primero un registro: Ctrl+H muestra qué pasó con él.</translation>
    </message>
    <message>
        <source>This computer has no keyring that answers: the password is asked for again next time.</source>
        <translation>En este equipo no responde ningún llavero: la próxima vez se pide otra vez la contraseña.</translation>
    </message>
    <message>
        <source>You came in with your first password.</source>
        <translation>Usted entró con su primera contraseña.</translation>
    </message>
    <message>
        <source>It ends on {day}.</source>
        <translation>Vence el {day}.</translation>
    </message>
    <message>
        <source>Choose your own</source>
        <translation>Elegir una propia</translation>
    </message>
</context>
<context>
    <name>BesidePanel</name>
    <message>
        <source>Attendance and commitments</source>
        <translation>Asistencia y compromisos</translation>
    </message>
    <message>
        <source>Attendance: P present, A absent, E excused</source>
        <translation>Asistencia: P presente, A ausente, E excusado</translation>
    </message>
    <message>
        <source>Add guest: name, post, institution</source>
        <translation>Añadir invitado: nombre, cargo, institución</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Prepare the escalation</source>
        <translation>Preparar el escalamiento</translation>
    </message>
    <message>
        <source>Done: what shows it</source>
        <translation>Cumplido: qué lo demuestra</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Answers: P will come · A not sure · E sends regrets</source>
        <translation>Respuestas: P vendrá · A no sabe · E se excusa</translation>
    </message>
    <message>
        <source>P present · A absent · E excused · with Shift, all who are left</source>
        <translation>P presente · A ausente · E excusado · con Mayús, todos los que faltan</translation>
    </message>
    <message>
        <source>{come} of {all} will come</source>
        <translation>vendrán {come} de {all}</translation>
    </message>
    <message>
        <source>{here} of {all} present</source>
        <translation>{here} de {all} presentes</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln d</source>
        <translation>
            <numerusform>+%Ln día</numerusform>
            <numerusform>+%Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln overdue</source>
        <translation>
            <numerusform>, %Ln vencido</numerusform>
            <numerusform>, %Ln vencidos</numerusform>
        </translation>
    </message>
    <message>
        <source>“{what}” is overdue again: it can be brought before the director.</source>
        <translation>«{what}» vence por segunda vez: puede elevarse a la dirección.</translation>
    </message>
</context>
<context>
    <name>BlindDesk</name>
    <message>
        <source>A calibration asks about what the file says, not whether it is there.</source>
        <translation>Una calibración pregunta por lo que dice el expediente, no si está.</translation>
    </message>
    <message>
        <source>It is handed in: it does not change any more.</source>
        <translation>Está entregada: ya no cambia.</translation>
    </message>
    <message>
        <source>The data answers this one, the same for everybody.</source>
        <translation>Esta la responden los datos, igual para todos.</translation>
    </message>
</context>
<context>
    <name>BoardColumns</name>
    <message>
        <source>The office and unassigned</source>
        <translation>La oficina y sin asesor</translation>
    </message>
    <message>
        <source>{late} · +{days} d</source>
        <translation>{late} · +{days} d</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Vencidas</translation>
    </message>
    <message>
        <source>{duty}: {done} of {owed} entities done</source>
        <translation>{duty}: {done} de {owed} entidades al día</translation>
    </message>
    <message>
        <source>{late} late, the oldest since {day}</source>
        <translation>{late} vencidas, la más antigua desde el {day}</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>{count} late</source>
        <translation>{count} vencidas</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>En total</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Advisors and their duties</source>
        <translation>Asesores y sus obligaciones</translation>
    </message>
    <message>
        <source>There is no advisor and no entity yet.</source>
        <translation>Todavía no hay asesores ni entidades.</translation>
    </message>
    <message numerus="yes">
        <source>{today} · %Ln advisor(s), {entities} entities</source>
        <translation>
            <numerusform>{today} · %Ln asesor, {entities} entidades</numerusform>
            <numerusform>{today} · %Ln asesores, {entities} entidades</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is late; a week ago it was {before}.</source>
        <translation>Nada está vencido; hace una semana eran {before}.</translation>
    </message>
    <message>
        <source>{late} duties late, of {people}; a week ago it was {before}.</source>
        <translation>{late} obligaciones vencidas, de {people}; hace una semana eran {before}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln advisor(s)</source>
        <translation>
            <numerusform>%Ln asesor</numerusform>
            <numerusform>%Ln asesores</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} in “{duty}”</source>
        <translation>{count} en «{duty}»</translation>
    </message>
    <message>
        <source>Entities below their goal: {said}.</source>
        <translation>Entidades bajo su meta: {said}.</translation>
    </message>
    <message>
        <source>No entity is below its goals.</source>
        <translation>Ninguna entidad está bajo sus metas.</translation>
    </message>
    <message>
        <source>everything late</source>
        <translation>todo lo vencido</translation>
    </message>
    <message>
        <source>“4 · +16 d”: four late, the oldest by 16 days. Each cell opens its entities and their proof.</source>
        <translation>«4 · +16 d»: cuatro vencidas, la mayor con 16 días. Cada celda abre sus entidades y la prueba.</translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Propose the month&apos;s visits</source>
        <translation>Proponer las visitas del mes</translation>
    </message>
    <message>
        <source>Drop the proposal</source>
        <translation>Descartar la propuesta</translation>
    </message>
    <message>
        <source>Free days…</source>
        <translation>Días libres…</translation>
    </message>
    <message>
        <source>free: {who}</source>
        <translation>libre: {who}</translation>
    </message>
    <message>
        <source>Week from {first} to {last}</source>
        <translation>Semana del {first} al {last}</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln visit(s) on the calendar</source>
        <translation>
            <numerusform>Poner %Ln visita en el calendario</numerusform>
            <numerusform>Poner %Ln visitas en el calendario</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed visits can be dragged to another day before they are accepted.</source>
        <translation>Las visitas propuestas pueden arrastrarse a otro día antes de aceptarlas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln reunión</numerusform>
            <numerusform>%Ln reuniones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln held</source>
        <translation>
            <numerusform>, %Ln realizada</numerusform>
            <numerusform>, %Ln realizadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln with minutes to be sent</source>
        <translation>
            <numerusform>, %Ln con la minuta por enviar</numerusform>
            <numerusform>, %Ln con la minuta por enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to {day}, {hour}.</source>
        <translation>Queda para el {day}, {hour}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Nobody is left to be visited this month.</source>
        <translation>Este mes no queda nadie por visitar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) found no free day</source>
        <translation>
            <numerusform>%Ln entidad quedó sin día libre</numerusform>
            <numerusform>%Ln entidades quedaron sin día libre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s) are on the calendar.</source>
        <translation>
            <numerusform>%Ln visita está en el calendario.</numerusform>
            <numerusform>%Ln visitas están en el calendario.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalibrationColumns</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Who scores</source>
        <translation>Quién puntúa</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Entregaron</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Coinciden</translation>
    </message>
    <message>
        <source>cases that everybody&apos;s answers find conforming, or nonconforming</source>
        <translation>casos que las respuestas de todos encuentran conformes, o no conformes</translation>
    </message>
    <message>
        <source>AC1</source>
        <translation>AC1</translation>
    </message>
    <message>
        <source>{same} of {cases}</source>
        <translation>{same} de {cases}</translation>
    </message>
</context>
<context>
    <name>CalibrationForm</name>
    <message>
        <source>How the cases are chosen</source>
        <translation>Cómo se eligen los casos</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Sortear</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Escoger</translation>
    </message>
    <message>
        <source>Cases to draw</source>
        <translation>Casos por sortear</translation>
    </message>
    <message>
        <source>Case numbers, with blanks or commas between them</source>
        <translation>Números de caso, separados por espacios o comas</translation>
    </message>
    <message>
        <source>Case numbers</source>
        <translation>Números de caso</translation>
    </message>
    <message>
        <source>Open the calibration</source>
        <translation>Abrir la calibración</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Drawn by tickets, as the samples are: what they say reaches all cases closed in that week.</source>
        <translation>Se sortean por boletos, como las muestras: lo que digan alcanza a todos los casos cerrados esa semana.</translation>
    </message>
    <message>
        <source>What picked cases say holds of them alone.</source>
        <translation>Lo que digan los casos escogidos vale solo para ellos.</translation>
    </message>
    <message>
        <source>cases closed in</source>
        <translation>casos cerrados en la</translation>
    </message>
    <message>
        <source>A new calibration</source>
        <translation>Una calibración nueva</translation>
    </message>
    <message>
        <source>Who scores; two or more</source>
        <translation>Quién puntúa; dos o más</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
</context>
<context>
    <name>CalibrationView</name>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>Cases of the calibration</source>
        <translation>Casos de la calibración</translation>
    </message>
    <message>
        <source>Results of the calibration</source>
        <translation>Resultados de la calibración</translation>
    </message>
    <message>
        <source>No calibration waits for you</source>
        <translation>No hay calibraciones para usted</translation>
    </message>
    <message>
        <source>The director opens one for two or more advisors, who score the same cases without seeing each other.</source>
        <translation>La dirección abre una para dos o más asesores, que puntúan los mismos casos sin verse entre sí.</translation>
    </message>
    <message>
        <source>Go to the audit&apos;s cases</source>
        <translation>Ir a los casos de la auditoría</translation>
    </message>
    <message>
        <source>{calibration} lies open: everybody sees all answers.</source>
        <translation>{calibration} está abierta a la vista: todos ven todas las respuestas.</translation>
    </message>
    <message>
        <source>You have handed in; {names} has not. Until then nobody sees another&apos;s answers.</source>
        <translation>Usted ya entregó; falta {names}. Hasta entonces nadie ve las respuestas de otro.</translation>
    </message>
    <message>
        <source>Score these cases as you would in an audit. Nobody sees your answers until all have handed in, and no entity&apos;s score knows of them.</source>
        <translation>Puntúe estos casos como en una auditoría. Nadie ve sus respuestas hasta que todos entreguen, y no entran en el puntaje de ninguna entidad.</translation>
    </message>
    <message>
        <source>{done} of {all} cases answered</source>
        <translation>{done} de {all} casos respondidos</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Open a calibration</source>
        <translation>Abrir una calibración</translation>
    </message>
    <message>
        <source>Calibrations</source>
        <translation>Calibraciones</translation>
    </message>
    <message>
        <source>No calibration yet: open one for two or more advisors.</source>
        <translation>Todavía no hay calibraciones: abra una para dos o más asesores.</translation>
    </message>
    <message>
        <source>Close without waiting</source>
        <translation>Cerrar sin esperar</translation>
    </message>
    <message>
        <source>Nobody, the director included, sees an answer before all have handed in. No entity&apos;s score knows of these answers. Agreement is of eyes with each other, and no grade of anybody.</source>
        <translation>Nadie, tampoco la dirección, ve una respuesta antes de que todos entreguen. Ningún puntaje de una entidad depende de ellas. La concordancia es entre miradas; no califica a nadie.</translation>
    </message>
    <message>
        <source>{count} calibrations, {still} still blind</source>
        <translation>{count} calibraciones, {still} a ciegas</translation>
    </message>
    <message>
        <source>{state}: scored by {names}.</source>
        <translation>{state}; puntuaron {names}.</translation>
    </message>
    <message>
        <source>Blind: {handed} handed in; {waiting} has not. What they answered can&apos;t be seen yet.</source>
        <translation>A ciegas: entregaron {handed}; falta {waiting}. Lo respondido aún no se puede ver.</translation>
    </message>
    <message>
        <source>{calibration} is open: it waits for {names} under Audit.</source>
        <translation>{calibration} está abierta: espera a {names} en Auditoría.</translation>
    </message>
    <message>
        <source>Close {calibration} without waiting?</source>
        <translation>¿Cerrar {calibration} sin esperar?</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Entregaron</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Quedan fuera</translation>
    </message>
    <message>
        <source>Who has not handed in can&apos;t any more. It stays closed; the history says who closed it.</source>
        <translation>Quien no ha entregado ya no podrá. Queda cerrada; el historial dice quién la cerró.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Cerrarla</translation>
    </message>
    <message>
        <source>{calibration} is closed: its answers lie open.</source>
        <translation>{calibration} está cerrada: sus respuestas están a la vista.</translation>
    </message>
    <message>
        <source>What was agreed is recorded.</source>
        <translation>El acuerdo quedó anotado.</translation>
    </message>
</context>
<context>
    <name>CalibrationWords</name>
    <message>
        <source>blind</source>
        <translation>a ciegas</translation>
    </message>
    <message>
        <source>all handed in</source>
        <translation>entregada</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>complies</source>
        <translation>cumple</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>no cumple</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>no aplica</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no se le preguntó</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} de {all}</translation>
    </message>
</context>
<context>
    <name>CardActs</name>
    <message>
        <source>The draft of version {number} is discarded.</source>
        <translation>El borrador de la versión {number} quedó descartado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>every other kind</source>
        <translation>los demás tipos</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguna todavía</translation>
    </message>
    <message>
        <source>Publish version {number} of “{title}”?</source>
        <translation>¿Publicar la versión {number} de «{title}»?</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>its first version</source>
        <translation>su primera versión</translation>
    </message>
    <message>
        <source>Audits that begin from now on have it. Those that were begun keep their own version.</source>
        <translation>Las auditorías que empiecen desde ahora la llevan. Las empezadas conservan su versión.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Version {number} holds for the audits that begin from now on.</source>
        <translation>La versión {number} vale para las auditorías que empiecen desde ahora.</translation>
    </message>
    <message>
        <source>Version {number} is retired; the audits that have it keep it.</source>
        <translation>La versión {number} quedó retirada; las auditorías que la llevan la conservan.</translation>
    </message>
    <message>
        <source>“{title}” is a draft of its own now.</source>
        <translation>«{title}» ya es un borrador propio.</translation>
    </message>
    <message>
        <source>It holds for the audits that begin from now on.</source>
        <translation>Vale para las auditorías que empiecen desde ahora.</translation>
    </message>
    <message>
        <source>{file} is the draft of version {number}, to the letter.</source>
        <translation>{file} es el borrador de la versión {number}, tal cual.</translation>
    </message>
    <message>
        <source>Version {number} is in {file}.</source>
        <translation>La versión {number} está en {file}.</translation>
    </message>
</context>
<context>
    <name>CardClash</name>
    <message>
        <source>Title of the card</source>
        <translation>Título de la ficha</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Order of the questions</source>
        <translation>Orden de las preguntas</translation>
    </message>
</context>
<context>
    <name>CardTree</name>
    <message>
        <source>Groups and questions</source>
        <translation>Grupos y preguntas</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>{title} · critical</source>
        <translation>{title} · crítico</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>crítica</translation>
    </message>
    <message>
        <source>data</source>
        <translation>dato</translation>
    </message>
    <message>
        <source>only if</source>
        <translation>solo si</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publicada</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>what to look at</source>
        <translation>qué mirar</translation>
    </message>
    <message>
        <source>clause</source>
        <translation>punto de la guía</translation>
    </message>
    <message>
        <source>lines of the guide</source>
        <translation>líneas de la guía</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>peso</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>crítica</translation>
    </message>
    <message>
        <source>may not apply</source>
        <translation>puede no aplicar</translation>
    </message>
    <message>
        <source>comment where it fails</source>
        <translation>comentario si no cumple</translation>
    </message>
    <message>
        <source>answered by the data</source>
        <translation>la responde el dato</translation>
    </message>
    <message>
        <source>asked only if</source>
        <translation>se pregunta solo si</translation>
    </message>
    <message>
        <source>grades</source>
        <translation>grados</translation>
    </message>
    <message>
        <source>root causes</source>
        <translation>causas</translation>
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
        <source>{title}: {field}, {before} → {after}</source>
        <translation>{title}: {field}, {before} → {after}</translation>
    </message>
    <message>
        <source>New: {title}</source>
        <translation>Nueva: {title}</translation>
    </message>
    <message>
        <source>Taken out: {title}</source>
        <translation>Quitada: {title}</translation>
    </message>
    <message>
        <source>Moved to {group}: {title}</source>
        <translation>Movida a {group}: {title}</translation>
    </message>
    <message>
        <source>Moved: {title}</source>
        <translation>Movida: {title}</translation>
    </message>
    <message>
        <source>The weights make {value}, not 100: the score counts each as its share of that.</source>
        <translation>Los pesos suman {value}, no 100: en el puntaje cada uno cuenta como su parte de esa suma.</translation>
    </message>
    <message>
        <source>“{question}” is never asked: no case meets its condition and that of “{other}”.</source>
        <translation>«{question}» no se pregunta nunca: ningún caso cumple su condición y la de «{other}».</translation>
    </message>
    <message>
        <source>“{question}”: no case of the office has “{value}”.</source>
        <translation>«{question}»: ningún caso de la oficina tiene «{value}».</translation>
    </message>
    <message>
        <source>“{question}” stands twice.</source>
        <translation>«{question}» está dos veces.</translation>
    </message>
    <message>
        <source>“{question}”: none of its grades fails.</source>
        <translation>«{question}»: ninguno de sus grados es un incumplimiento.</translation>
    </message>
    <message>
        <source>“{question}” weighs nothing, is not critical, and no other hangs on it.</source>
        <translation>«{question}» no pesa, no es crítica y ninguna otra depende de ella.</translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message>
        <source>Beside the card</source>
        <translation>Junto a la ficha</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Pregunta nueva</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Grupo nuevo</translation>
    </message>
    <message>
        <source>“{title}” is taken out.</source>
        <translation>«{title}» se quitó.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>A scorecard&apos;s file</source>
        <translation>Archivo de una ficha</translation>
    </message>
    <message>
        <source>The scorecard as a file</source>
        <translation>La ficha como archivo</translation>
    </message>
    <message>
        <source>as in its file; nothing was published here yet</source>
        <translation>como en su archivo; aquí no se ha publicado nada</translation>
    </message>
    <message>
        <source>version {number}, {state}</source>
        <translation>versión {number}, {state}</translation>
    </message>
    <message>
        <source>{version} since {day}</source>
        <translation>{version} desde el {day}</translation>
    </message>
</context>
<context>
    <name>CaseAsking</name>
    <message>
        <source>Looking up cases</source>
        <translation>Buscando casos</translation>
    </message>
</context>
<context>
    <name>CaseBrowser</name>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>No case is like that. Take a condition away or type less.</source>
        <translation>Ningún caso es así. Quite una condición o escriba menos.</translation>
    </message>
    <message numerus="yes">
        <source>median %Ln day(s)</source>
        <translation>
            <numerusform>mediana %Ln día</numerusform>
            <numerusform>mediana %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln abierto</numerusform>
            <numerusform>%Ln abiertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired</source>
        <translation>
            <numerusform>%Ln vencido</numerusform>
            <numerusform>%Ln vencidos</numerusform>
        </translation>
    </message>
    <message>
        <source>sorted by {column}</source>
        <translation>ordenado por {column}</translation>
    </message>
    <message>
        <source>The view {name} was saved.</source>
        <translation>Se guardó la vista {name}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The view {name} was forgotten.</source>
        <translation>Se olvidó la vista {name}.</translation>
    </message>
    <message>
        <source>{shown} of {total} cases</source>
        <translation>{shown} de {total} casos</translation>
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
    <name>CaseConditions</name>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Cases given: {count}</source>
        <translation>Casos dados: {count}</translation>
    </message>
    <message>
        <source>Over {days} days</source>
        <translation>Más de {days} días</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(en blanco)</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> y {count} más</translation>
    </message>
    <message>
        <source>{name}: {first} to {last}</source>
        <translation>{name}: {first} a {last}</translation>
    </message>
    <message>
        <source>{name}: from {first}</source>
        <translation>{name}: desde {first}</translation>
    </message>
    <message>
        <source>{name}: to {last}</source>
        <translation>{name}: hasta {last}</translation>
    </message>
    <message>
        <source>{name}: on any day</source>
        <translation>{name}: cualquier día</translation>
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
        <source>Close the case</source>
        <translation>Cerrar el caso</translation>
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
    <message numerus="yes">
        <source>%Ln import(s)</source>
        <translation>
            <numerusform>%Ln importación</numerusform>
            <numerusform>%Ln importaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>drawn on {when}</source>
        <translation>sorteado el {when}</translation>
    </message>
    <message>
        <source>letter {number}</source>
        <translation>carta {number}</translation>
    </message>
    <message>
        <source>See the audit</source>
        <translation>Ver la auditoría</translation>
    </message>
    <message>
        <source>Drawn in week {week}</source>
        <translation>Sorteado en la semana {week}</translation>
    </message>
    <message>
        <source>Replaced in the sample of week {week}</source>
        <translation>Reemplazado en la muestra de la semana {week}</translation>
    </message>
    <message>
        <source>Drawn in week {week}: being scored</source>
        <translation>Sorteado en la semana {week}: en evaluación</translation>
    </message>
    <message>
        <source>Drawn in week {week}: conforming</source>
        <translation>Sorteado en la semana {week}: conforme</translation>
    </message>
    <message>
        <source>Drawn in week {week}: nonconforming</source>
        <translation>Sorteado en la semana {week}: no conforme</translation>
    </message>
    <message>
        <source>Problems in its data</source>
        <translation>Problemas en sus datos</translation>
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
    <name>CaseGroups</name>
    <message>
        <source>Month of creation</source>
        <translation>Mes de creación</translation>
    </message>
    <message>
        <source>Month of closing</source>
        <translation>Mes de cierre</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>The case that is scored</source>
        <translation>El caso que se evalúa</translation>
    </message>
    <message>
        <source>Copy the case&apos;s number</source>
        <translation>Copiar el número del caso</translation>
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
        <source>The export brought no resolution text for this case.</source>
        <translation>La exportación no trajo texto de resolución para este caso.</translation>
    </message>
    <message>
        <source>A later export tells this case otherwise. The audit keeps it as it was when it began.</source>
        <translation>Una exportación posterior dice otra cosa de este caso. La auditoría lo conserva como estaba cuando empezó.</translation>
    </message>
    <message>
        <source>The file can&apos;t be found</source>
        <translation>No se encuentra el expediente</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>{type} · case {place} of {size}</source>
        <translation>{type} · caso {place} de {size}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>The file was found after all</source>
        <translation>El expediente sí apareció</translation>
    </message>
    <message>
        <source>Its file can&apos;t be found: the case counts as nonconforming.</source>
        <translation>No se encuentra su expediente: el caso cuenta como no conforme.</translation>
    </message>
    <message>
        <source>The citizen&apos;s personal data was not imported.</source>
        <translation>Los datos personales del ciudadano no se importaron.</translation>
    </message>
</context>
<context>
    <name>CaseStory</name>
    <message>
        <source>Date of creation moved</source>
        <translation>Fecha de creación movida</translation>
    </message>
    <message>
        <source>Date of first work moved</source>
        <translation>Fecha de primera acción movida</translation>
    </message>
    <message>
        <source>Date of closing moved</source>
        <translation>Fecha de cierre movida</translation>
    </message>
    <message>
        <source>Due date moved</source>
        <translation>Fecha límite movida</translation>
    </message>
    <message>
        <source>Came into the program</source>
        <translation>Entró al programa</translation>
    </message>
    <message>
        <source>in {count} imports, the last of {days}</source>
        <translation>en {count} importaciones, las últimas del {days}</translation>
    </message>
    <message>
        <source>in those of {days}</source>
        <translation>en las del {days}</translation>
    </message>
    <message>
        <source>in that of {days}</source>
        <translation>en la del {days}</translation>
    </message>
    <message>
        <source>Unchanged since {day}</source>
        <translation>Sin cambios desde el {day}</translation>
    </message>
    <message>
        <source>{before} → {after}; who did it is not on record</source>
        <translation>{before} → {after}; no consta quién</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reabierto</translation>
    </message>
    <message>
        <source>Closed on {day}</source>
        <translation>Cerrado el {day}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>before: {entity}</source>
        <translation>antes: {entity}</translation>
    </message>
    <message>
        <source>Moved to {entity}</source>
        <translation>Pasó a {entity}</translation>
    </message>
    <message>
        <source>Other changes</source>
        <translation>Otros cambios</translation>
    </message>
</context>
<context>
    <name>CaseTools</name>
    <message>
        <source>Filter cases</source>
        <translation>Filtrar casos</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Agregar una condición</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Sin agrupar</translation>
    </message>
    <message>
        <source>By {field}</source>
        <translation>Por {field}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Take away: {condition}</source>
        <translation>Quitar: {condition}</translation>
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
    <message>
        <source>Pasted table</source>
        <translation>Tabla pegada</translation>
    </message>
    <message>
        <source>The clipboard holds no table.</source>
        <translation>El portapapeles no tiene una tabla.</translation>
    </message>
    <message>
        <source>Copy the cells with their headings, at least two columns and two rows.</source>
        <translation>Copie las celdas con sus encabezados: al menos dos columnas y dos filas.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln new entity(ies)</source>
        <translation>
            <numerusform>Revisar %Ln entidad nueva</numerusform>
            <numerusform>Revisar %Ln entidades nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Deshaciendo la importación</translation>
    </message>
    <message>
        <source>The import of {file} was undone</source>
        <translation>Se deshizo la importación de {file}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) taken out</source>
        <translation>
            <numerusform>%Ln caso quitado</numerusform>
            <numerusform>%Ln casos quitados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as before</source>
        <translation>
            <numerusform>%Ln como antes</numerusform>
            <numerusform>%Ln como antes</numerusform>
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
        <source>Import %Ln file(s)</source>
        <translation>
            <numerusform>Importar %Ln archivo</numerusform>
            <numerusform>Importar %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Import · several files together</source>
        <translation>Importar · varios archivos juntos</translation>
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
    <message>
        <source>Past imports</source>
        <translation>Importaciones anteriores</translation>
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
    <message>
        <source>{came} of {count} files came in</source>
        <translation>Entraron {came} de {count} archivos</translation>
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
        <source>Back to the cases</source>
        <translation>Volver a los casos</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Import · nothing is stored until you confirm it</source>
        <translation>Importar · nada se guarda hasta que usted lo confirme</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importaciones</translation>
    </message>
</context>
<context>
    <name>CauseFields</name>
    <message>
        <source>How the cause is found</source>
        <translation>Cómo se halló la causa</translation>
    </message>
    <message>
        <source>Five whys</source>
        <translation>Cinco porqués</translation>
    </message>
    <message>
        <source>Cause and effect</source>
        <translation>Causa y efecto</translation>
    </message>
    <message>
        <source>Why? One answer a line; the last one is the root cause</source>
        <translation>¿Por qué? Una respuesta por línea; la última es la causa raíz</translation>
    </message>
    <message>
        <source>A branch a line: its name, a colon, its causes with semicolons</source>
        <translation>Una rama por línea: su nombre, dos puntos, sus causas con punto y coma</translation>
    </message>
    <message>
        <source>People: nobody covers holidays; new staff</source>
        <translation>Personas: nadie cubre las vacaciones; personal nuevo</translation>
    </message>
    <message>
        <source>The root cause</source>
        <translation>La causa raíz</translation>
    </message>
</context>
<context>
    <name>CauseRows</name>
    <message>
        <source>Add a root cause</source>
        <translation>Agregar una causa</translation>
    </message>
    <message>
        <source>Root cause {place}</source>
        <translation>Causa {place}</translation>
    </message>
    <message>
        <source>What entities call root cause {place}</source>
        <translation>Cómo llaman las entidades a la causa {place}</translation>
    </message>
    <message>
        <source>IDAAN = its words; MOP = its words</source>
        <translation>IDAAN = sus palabras; MOP = sus palabras</translation>
    </message>
    <message>
        <source>Take the root cause out</source>
        <translation>Quitar la causa</translation>
    </message>
    <message>
        <source>New cause</source>
        <translation>Causa nueva</translation>
    </message>
</context>
<context>
    <name>CertificatePanel</name>
    <message>
        <source>Save PDF and JSON</source>
        <translation>Guardar PDF y JSON</translation>
    </message>
    <message>
        <source>How to recompute it</source>
        <translation>Cómo recalcularlo</translation>
    </message>
    <message>
        <source>Certificate of the draw</source>
        <translation>Certificado del sorteo</translation>
    </message>
    <message>
        <source>verified {when}</source>
        <translation>verificado {when}</translation>
    </message>
    <message>
        <source>the first {reached} in order</source>
        <translation>los primeros {reached} en orden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln reemplazado</numerusform>
            <numerusform>%Ln reemplazados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s): {trust} confidence, {tolerable} tolerable</source>
        <translation>
            <numerusform>%Ln caso: {trust} de confianza, {tolerable} tolerable</numerusform>
            <numerusform>%Ln casos: {trust} de confianza, {tolerable} tolerable</numerusform>
        </translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Marco</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s), sealed {when}</source>
        <translation>
            <numerusform>%Ln caso, sellado el {when}</numerusform>
            <numerusform>%Ln casos, sellado el {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Boletos</translation>
    </message>
    <message>
        <source>can&apos;t be recomputed</source>
        <translation>no se puede reproducir</translation>
    </message>
    <message>
        <source>Folder for the certificate</source>
        <translation>Carpeta para el certificado</translation>
    </message>
    <message>
        <source>The certificate was saved:</source>
        <translation>El certificado quedó guardado:</translation>
    </message>
    <message>
        <source>{pdf} and {json}, in {folder}.</source>
        <translation>{pdf} y {json}, en {folder}.</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>Abrir el PDF</translation>
    </message>
    <message>
        <source>Writing the certificate</source>
        <translation>Escribiendo el certificado</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Changes of the card</source>
        <translation>Cambios de la ficha</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparada con</translation>
    </message>
    <message>
        <source>What changed and why</source>
        <translation>Qué cambió y por qué</translation>
    </message>
    <message>
        <source>What changed and why; it stays in the history.</source>
        <translation>Qué cambió y por qué; queda en el historial.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Descartar el borrador</translation>
    </message>
    <message>
        <source>the card&apos;s file</source>
        <translation>el archivo de la ficha</translation>
    </message>
    <message>
        <source>version {number}, {state}</source>
        <translation>versión {number}, {state}</translation>
    </message>
    <message>
        <source>{version} on {day}</source>
        <translation>{version} el {day}</translation>
    </message>
    <message>
        <source>Publish version {number}</source>
        <translation>Publicar la versión {number}</translation>
    </message>
    <message>
        <source>There is no other version to compare with.</source>
        <translation>No hay otra versión con la cual comparar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) against the card&apos;s file</source>
        <translation>
            <numerusform>%Ln cambio respecto al archivo de la ficha</numerusform>
            <numerusform>%Ln cambios respecto al archivo de la ficha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) from version {before} to version {after}</source>
        <translation>
            <numerusform>%Ln cambio de la versión {before} a la {after}</numerusform>
            <numerusform>%Ln cambios de la versión {before} a la {after}</numerusform>
        </translation>
    </message>
    <message>
        <source>What is wrong with the card has to be mended first.</source>
        <translation>Primero hay que corregir lo que está mal en la ficha.</translation>
    </message>
    <message>
        <source>It reads as the published version.</source>
        <translation>Dice lo mismo que la versión publicada.</translation>
    </message>
    <message>
        <source>Write what changed: it stays in the history beside the list of changes.</source>
        <translation>Escriba qué cambió: queda en el historial junto a la lista de cambios.</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Show as a table</source>
        <translation>Ver como tabla</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>CitizenConfirmation</name>
    <message>
        <source>Mask these words of case {number}?</source>
        <translation>¿Tapar estas palabras del caso {number}?</translation>
    </message>
    <message>
        <source>everything else of the case; a history entry or a document that holds them loses its content</source>
        <translation>lo demás del caso; una entrada del historial o un documento que las tenga pierde su contenido</translation>
    </message>
    <message>
        <source>Mask for good</source>
        <translation>Tapar para siempre</translation>
    </message>
    <message>
        <source>Erase the data of case {number}?</source>
        <translation>¿Borrar los datos del caso {number}?</translation>
    </message>
    <message>
        <source>subject and resolution, what was written of the case, and their words wherever they are quoted</source>
        <translation>el asunto y la resolución, lo que se escribió del caso, y sus palabras donde se citen</translation>
    </message>
    <message>
        <source>number, entity, type, days and place</source>
        <translation>número, entidad, tipo, fechas y lugar</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Se va</translation>
    </message>
    <message>
        <source>In</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Stays too</source>
        <translation>Queda también</translation>
    </message>
    <message>
        <source>all figures, draws and the history&apos;s chain</source>
        <translation>todas las cifras, los sorteos y la cadena del historial</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>It cannot be taken back, and no later export of the CRM brings it back.</source>
        <translation>No se puede deshacer, y ninguna exportación posterior del CRM lo trae de vuelta.</translation>
    </message>
</context>
<context>
    <name>CitizenView</name>
    <message>
        <source>Number of the case</source>
        <translation>Número del caso</translation>
    </message>
    <message>
        <source>Besides: name; identity number; telephone</source>
        <translation>Además: nombre; cédula; teléfono</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Where the data stand</source>
        <translation>Dónde están los datos</translation>
    </message>
    <message>
        <source>Write beside the number which words are masked.</source>
        <translation>Escriba junto al número qué palabras se tapan.</translation>
    </message>
    <message>
        <source>Looking through everything that the office keeps…</source>
        <translation>Buscando en todo lo que guarda la oficina…</translation>
    </message>
    <message>
        <source>Looking for the citizen&apos;s data</source>
        <translation>Buscando los datos del ciudadano</translation>
    </message>
    <message>
        <source>Stopping the search</source>
        <translation>Deteniendo la búsqueda</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motivo: {reason}</translation>
    </message>
    <message>
        <source>Write the number of the case: what the office keeps of its citizen is shown before anything.</source>
        <translation>Escriba el número del caso: antes de nada se muestra lo que la oficina guarda de su ciudadano.</translation>
    </message>
    <message>
        <source>The office keeps none of these words.</source>
        <translation>La oficina no guarda ninguna de estas palabras.</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Caso {number}</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Está en</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ningún lugar</translation>
    </message>
    <message>
        <source>Done before</source>
        <translation>Ya se hizo antes</translation>
    </message>
    <message>
        <source>goes by {day}</source>
        <translation>se va a más tardar el {day}</translation>
    </message>
    <message>
        <source>kept by a person</source>
        <translation>la guarda una persona</translation>
    </message>
    <message>
        <source>Still in the copy</source>
        <translation>Sigue en la copia</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s): {kinds}</source>
        <translation>
            <numerusform>%Ln fila: {kinds}</numerusform>
            <numerusform>%Ln filas: {kinds}</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the reason first: the citizen&apos;s request and its day, for instance.</source>
        <translation>Escriba antes el motivo: por ejemplo, la solicitud del ciudadano y su fecha.</translation>
    </message>
    <message numerus="yes">
        <source>Masked in %Ln row(s).</source>
        <translation>
            <numerusform>Tapado en %Ln fila.</numerusform>
            <numerusform>Tapado en %Ln filas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased in %Ln row(s).</source>
        <translation>
            <numerusform>Borrado en %Ln fila.</numerusform>
            <numerusform>Borrado en %Ln filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>What happens here</source>
        <translation>Qué pasa aquí</translation>
    </message>
    <message>
        <source>1. The number of the case finds what the office keeps of its citizen: the case as it is and was, the history, kept mails with their files, documents, and other texts that quote it.</source>
        <translation>1. Con el número del caso se busca lo que la oficina guarda de su ciudadano: el caso como está y como estuvo, el historial, los correos guardados con sus adjuntos, los documentos y otros textos que lo citan.</translation>
    </message>
    <message>
        <source>2. A name, an identity number or a telephone is not known by itself: write it beside the number.</source>
        <translation>2. Un nombre, una cédula o un teléfono no se conocen solos: escríbalos junto al número.</translation>
    </message>
    <message>
        <source>3. Nothing is changed before you choose what is done, give a reason and confirm.</source>
        <translation>3. Nada cambia hasta que usted elija qué se hace, dé un motivo y confirme.</translation>
    </message>
    <message>
        <source>What already left the program (sent mails, exported files, paper) is not reached from here.</source>
        <translation>Lo que ya salió del programa (correos enviados, archivos exportados, papel) no se alcanza desde aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies) still hold it; each goes by its rule</source>
        <translation>
            <numerusform>%Ln copia lo tiene todavía; se va por su regla</numerusform>
            <numerusform>%Ln copias lo tienen todavía; cada una se va por su regla</numerusform>
        </translation>
    </message>
    <message>
        <source>The words of case {number} are masked.</source>
        <translation>Las palabras del caso {number} quedaron tapadas.</translation>
    </message>
    <message>
        <source>Case {number} is erased.</source>
        <translation>Los datos del caso {number} se borraron.</translation>
    </message>
    <message>
        <source>Keep the report beside the request.</source>
        <translation>Guarde el informe junto a la solicitud.</translation>
    </message>
    <message>
        <source>Writing over every place…</source>
        <translation>Cambiando cada lugar…</translation>
    </message>
    <message>
        <source>Masking the words</source>
        <translation>Tapando las palabras</translation>
    </message>
    <message>
        <source>Erasing the citizen&apos;s data</source>
        <translation>Borrando los datos del ciudadano</translation>
    </message>
    <message numerus="yes">
        <source>The history&apos;s chain is whole, %Ln entry(ies) without content in all.</source>
        <translation>
            <numerusform>La cadena del historial está entera, con %Ln entrada sin contenido en total.</numerusform>
            <numerusform>La cadena del historial está entera, con %Ln entradas sin contenido en total.</numerusform>
        </translation>
    </message>
    <message>
        <source>The history&apos;s chain is NOT whole: check it.</source>
        <translation>La cadena del historial NO está entera: revísela.</translation>
    </message>
    <message>
        <source>Somebody wrote it anew meanwhile: search again.</source>
        <translation>Alguien lo volvió a escribir mientras tanto: busque de nuevo.</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>El caso</translation>
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
    <name>CleaningUp</name>
    <message>
        <source>Finish the cleaning</source>
        <translation>Terminar la limpieza</translation>
    </message>
    <message>
        <source>What was erased still lies in free pages of the file, since another window has it open. Close the other windows, then finish.</source>
        <translation>Lo borrado está todavía en páginas libres del archivo, porque otra ventana lo tiene abierto. Cierre las otras ventanas y termine.</translation>
    </message>
    <message>
        <source>What was erased still lies in free pages of the server. Its owner finishes it, when nobody works.</source>
        <translation>Lo borrado está todavía en páginas libres del servidor. Lo termina su dueño, cuando nadie trabaja.</translation>
    </message>
    <message>
        <source>Finishing the cleaning</source>
        <translation>Terminando la limpieza</translation>
    </message>
    <message>
        <source>Nothing of what was erased is left in the database&apos;s free pages.</source>
        <translation>Nada de lo borrado queda en las páginas libres de la base de datos.</translation>
    </message>
</context>
<context>
    <name>CommentField</name>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>It appears in the letter: no names, identity numbers or telephones.</source>
        <translation>Sale en la carta: sin nombres, cédulas ni teléfonos.</translation>
    </message>
</context>
<context>
    <name>CommitmentEntry</name>
    <message>
        <source>What will be done</source>
        <translation>Qué se hará</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>New commitment</source>
        <translation>Compromiso nuevo</translation>
    </message>
    <message>
        <source>{day} is before the meeting.</source>
        <translation>El {day} es anterior a la reunión.</translation>
    </message>
    <message>
        <source>{day} is a {weekday} without work.</source>
        <translation>El {day} es {weekday} no hábil.</translation>
    </message>
    <message>
        <source>{day} is a working {weekday}; the reminder is for {reminder}.</source>
        <translation>{day} es {weekday} hábil; se recordará el {reminder}.</translation>
    </message>
</context>
<context>
    <name>CommitmentsView</name>
    <message>
        <source>Commitments</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>To be escalated</source>
        <translation>Por elevar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>No commitment is like that. They are noted in the meetings.</source>
        <translation>No hay compromisos así. Se anotan en las reuniones.</translation>
    </message>
    <message>
        <source>Filter commitments</source>
        <translation>Filtrar compromisos</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Compromiso</translation>
    </message>
    <message>
        <source>What shows that it is done</source>
        <translation>Qué demuestra que se cumplió</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Cumplido</translation>
    </message>
    <message>
        <source>Draft a reminder</source>
        <translation>Preparar un recordatorio</translation>
    </message>
    <message>
        <source>Bring before the director</source>
        <translation>Elevar a la dirección</translation>
    </message>
    <message>
        <source>Open its meeting</source>
        <translation>Abrir su reunión</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Días tarde</translation>
    </message>
    <message>
        <source>Told overdue</source>
        <translation>Veces vencido</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>Recordado</translation>
    </message>
    <message numerus="yes">
        <source>Draft %Ln reminder(s)</source>
        <translation>
            <numerusform>Preparar %Ln recordatorio</numerusform>
            <numerusform>Preparar %Ln recordatorios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln commitment(s)</source>
        <translation>
            <numerusform>%Ln compromiso</numerusform>
            <numerusform>%Ln compromisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln overdue</source>
        <translation>
            <numerusform>, %Ln vencido</numerusform>
            <numerusform>, %Ln vencidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a commitment</source>
        <translation>Elija un compromiso</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Elevado</translation>
    </message>
    <message>
        <source>to the director</source>
        <translation>a la dirección</translation>
    </message>
    <message>
        <source>It is noted as done.</source>
        <translation>Queda anotado como cumplido.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The reminder waits in the mail as a draft.</source>
        <translation>El recordatorio espera en el correo como borrador.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reminder(s) wait(s) in the mail as draft(s).</source>
        <translation>
            <numerusform>%Ln recordatorio espera en Correo como borrador.</numerusform>
            <numerusform>%Ln recordatorios esperan en Correo como borradores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without an address: {names}</source>
        <translation>Sin correo: {names}</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Verlos</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Proposal {proposal}</source>
        <translation>Propuesta {proposal}</translation>
    </message>
    <message>
        <source>{entities} entities, {advisors} advisors; at one for 25 it takes {needed}.</source>
        <translation>{entities} entidades, {advisors} asesores; a uno por cada 25 hacen falta {needed}.</translation>
    </message>
</context>
<context>
    <name>ComplianceMenu</name>
    <message>
        <source>Compliance…</source>
        <translation>Cumplimiento…</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Año {year}</translation>
    </message>
    <message>
        <source>{met} of {owed} duties met in time, from {first} to {last}.</source>
        <translation>{met} de {owed} obligaciones cumplidas a tiempo, del {first} al {last}.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Writing the compliance</source>
        <translation>Escribiendo el cumplimiento</translation>
    </message>
    <message>
        <source>Where to write the files</source>
        <translation>Dónde se escriben los archivos</translation>
    </message>
</context>
<context>
    <name>ConditionFields</name>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Closing reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Only if the case&apos;s {field} is</source>
        <translation>Solo si en el caso {field} es</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>Only after an answer to</source>
        <translation>Solo después de responder a</translation>
    </message>
    <message>
        <source>no other question</source>
        <translation>ninguna otra pregunta</translation>
    </message>
</context>
<context>
    <name>ConditionStrip</name>
    <message>
        <source>What the condition is about</source>
        <translation>De qué trata la condición</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Add no condition</source>
        <translation>No agregar ninguna condición</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>More days than</source>
        <translation>Más días que</translation>
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
    <name>ConfirmationView</name>
    <message>
        <source>Confirmation</source>
        <translation>Confirmación</translation>
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
        <source>Ask the entities</source>
        <translation>Preguntar a las entidades</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>See the mail</source>
        <translation>Ver el correo</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Respondió el</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>what it corrected, or how it answered</source>
        <translation>qué corrigió, o cómo respondió</translation>
    </message>
    <message>
        <source>It confirmed</source>
        <translation>Confirmó</translation>
    </message>
    <message>
        <source>It corrected</source>
        <translation>Corrigió</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>Por correo</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Asked by mail</source>
        <translation>Preguntada por correo</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>sin dirección</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>in the outbox</source>
        <translation>en la bandeja</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregido</translation>
    </message>
    <message>
        <source>{asked} of {all} asked: {confirmed} confirmed, {corrected} corrected, {waiting} waiting</source>
        <translation>Preguntadas {asked} de {all}: {confirmed} confirmaron, {corrected} corrigieron, {waiting} en espera</translation>
    </message>
    <message>
        <source>{year}: nobody was asked yet</source>
        <translation>{year}: todavía no se ha preguntado a nadie</translation>
    </message>
    <message>
        <source>Asking makes a draft for each entity in the outbox; nothing goes out until it is approved.</source>
        <translation>Preguntar deja un borrador por entidad en la bandeja de salida; nada sale hasta que se apruebe.</translation>
    </message>
    <message>
        <source>{year}, answers until {day}</source>
        <translation>{year}, respuestas hasta el {day}</translation>
    </message>
    <message>
        <source>Make the corrections in its people and facts, then write down that it answered.</source>
        <translation>Haga las correcciones en sus contactos y datos, y anote aquí que respondió.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln have no address to write to.</source>
        <translation>
            <numerusform>%Ln no tiene a qué dirección escribirle.</numerusform>
            <numerusform>%Ln no tienen a qué dirección escribirles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) in the outbox.</source>
        <translation>
            <numerusform>%Ln borrador en la bandeja de salida.</numerusform>
            <numerusform>%Ln borradores en la bandeja de salida.</numerusform>
        </translation>
    </message>
    <message>
        <source>{entity}: {answer} on {day}.</source>
        <translation>{entity}: {answer} el {day}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Two versions of the same</source>
        <translation>Dos versiones de lo mismo</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Choose what is to stand.</source>
        <translation>No se sobrescribió nada. Elija qué debe quedar.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Dejar lo mío</translation>
    </message>
    <message>
        <source>Take the other&apos;s</source>
        <translation>Tomar lo del otro</translation>
    </message>
    <message>
        <source>Save what is chosen</source>
        <translation>Guardar lo elegido</translation>
    </message>
    <message>
        <source>{who} changed this meanwhile, {at}.</source>
        <translation>{who} cambió esto mientras tanto, {at}.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Lo mío</translation>
    </message>
    <message>
        <source>The other&apos;s</source>
        <translation>Lo del otro</translation>
    </message>
    <message>
        <source>{field} · both changed it</source>
        <translation>{field} · lo cambiaron los dos</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>mío</translation>
    </message>
    <message>
        <source>the other&apos;s</source>
        <translation>del otro</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>A file of this computer: nothing goes over the network.</source>
        <translation>Un archivo de este equipo: nada va por la red.</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Sin cifrar</translation>
    </message>
    <message>
        <source>Encrypted ({version}), and the server proved who it is</source>
        <translation>Cifrada ({version}), y el servidor probó quién es</translation>
    </message>
    <message>
        <source>Encrypted ({version}), without checking who answers</source>
        <translation>Cifrada ({version}), sin comprobar quién responde</translation>
    </message>
    <message>
        <source>{said}; the server is on this computer.</source>
        <translation>{said}; el servidor está en este equipo.</translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>There is no copy yet. One is made when the window closes, or now.</source>
        <translation>Todavía no hay ninguna copia. Se hace una al cerrar la ventana, o ahora.</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Copiar ahora</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Ensayar</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Carpeta: {folder}</translation>
    </message>
    <message>
        <source>There is no good copy.</source>
        <translation>No hay ninguna copia buena.</translation>
    </message>
    <message>
        <source>Last good copy: {age} old.</source>
        <translation>Última copia buena: de hace {age}.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>La hizo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Entries of the history</source>
        <translation>Asientos del historial</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Último asiento</translation>
    </message>
    <message>
        <source>Head of the history</source>
        <translation>Cabeza del historial</translation>
    </message>
    <message>
        <source>Restore tried out</source>
        <translation>Ensayada</translation>
    </message>
    <message>
        <source>Stopping the copy</source>
        <translation>Deteniendo la copia</translation>
    </message>
    <message>
        <source>Copying the office</source>
        <translation>Copiando la oficina</translation>
    </message>
    <message>
        <source>The copy is made and whole.</source>
        <translation>La copia está hecha y entera.</translation>
    </message>
    <message>
        <source>Opening and counting the copy…</source>
        <translation>Abriendo y contando la copia…</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>Whole: it opens, {rows} rows, its history verifies.</source>
        <translation>Entera: se abre, tiene {rows} filas y su historial concuerda.</translation>
    </message>
    <message>
        <source>Not whole: {what}</source>
        <translation>No está entera: {what}</translation>
    </message>
    <message>
        <source>Not whole: its bytes are not those that were written.</source>
        <translation>No está entera: sus bytes no son los que se escribieron.</translation>
    </message>
    <message>
        <source>Restoring the last copy to a temporary place…</source>
        <translation>Restaurando la última copia en un lugar temporal…</translation>
    </message>
    <message>
        <source>Trying a restore</source>
        <translation>Ensayando</translation>
    </message>
    <message>
        <source>The copy of {when} restores whole: {rows} rows, {age} old.</source>
        <translation>La copia del {when} se restaura entera: {rows} filas, de hace {age}.</translation>
    </message>
    <message>
        <source>The copy of {when} does NOT restore whole: {what}</source>
        <translation>La copia del {when} NO se restaura entera: {what}</translation>
    </message>
    <message>
        <source>Looking at the copy…</source>
        <translation>Mirando la copia…</translation>
    </message>
    <message>
        <source>Replace the office by this copy?</source>
        <translation>¿Reemplazar la oficina por esta copia?</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Its last entry</source>
        <translation>Su último asiento</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Tiene</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} filas</translation>
    </message>
    <message>
        <source>Is replaced</source>
        <translation>Se reemplaza</translation>
    </message>
    <message>
        <source>Entries written since</source>
        <translation>Asientos escritos después</translation>
    </message>
    <message>
        <source>What was done since the copy goes. What is there now is copied first and stays in the folder.</source>
        <translation>Lo hecho después de la copia se va. Lo que hay ahora se copia antes y queda en la carpeta.</translation>
    </message>
    <message>
        <source>Replace the office</source>
        <translation>Reemplazar la oficina</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <source>The office is that of the copy.</source>
        <translation>La oficina es la de la copia.</translation>
    </message>
    <message>
        <source>What was there stays as {file}.</source>
        <translation>Lo que había queda en {file}.</translation>
    </message>
    <message>
        <source>Data that had been erased are back with this copy; erase them again: {cases}</source>
        <translation>Con esta copia vuelven datos que se habían borrado; bórrelos de nuevo: {cases}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hora</numerusform>
            <numerusform>%Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>dated</source>
        <translation>fechada</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>pedida</translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation>antes de restaurar</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>entera</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>no entera</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Goes by</source>
        <translation>Se borra el</translation>
    </message>
    <message>
        <source>A person keeps it, and takes it away.</source>
        <translation>La guarda una persona, que la quita cuando quiera.</translation>
    </message>
    <message>
        <source>The chosen copy</source>
        <translation>La copia elegida</translation>
    </message>
</context>
<context>
    <name>CorrespondenceView</name>
    <message>
        <source>What the message says</source>
        <translation>Lo que dice el correo</translation>
    </message>
    <message>
        <source>How the message is shown</source>
        <translation>Cómo se muestra el correo</translation>
    </message>
    <message>
        <source>With its shape</source>
        <translation>Con formato</translation>
    </message>
    <message>
        <source>Only text</source>
        <translation>Solo texto</translation>
    </message>
    <message>
        <source>Take in a mail</source>
        <translation>Tomar un correo</translation>
    </message>
    <message>
        <source>A mail saved as .eml or .msg; it can also be dropped here.</source>
        <translation>Un correo guardado como .eml o .msg; también se puede soltar aquí.</translation>
    </message>
    <message>
        <source>Read the mailbox</source>
        <translation>Leer el buzón</translation>
    </message>
    <message>
        <source>Mailbox…</source>
        <translation>Buzón…</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Search by words</source>
        <translation>Buscar por palabras</translation>
    </message>
    <message>
        <source>Correspondence</source>
        <translation>Correspondencia</translation>
    </message>
    <message>
        <source>Nobody&apos;s:</source>
        <translation>No se sabe de quién es:</translation>
    </message>
    <message>
        <source>{file} answers no mail of the office, and {sender} is in no directory.</source>
        <translation>{file} no responde a ningún correo de la oficina, y {sender} no está en ningún directorio.</translation>
    </message>
    <message>
        <source>It is {entity}&apos;s</source>
        <translation>Es de {entity}</translation>
    </message>
    <message>
        <source>It answers “{subject}”.</source>
        <translation>Responde a «{subject}».</translation>
    </message>
    <message>
        <source>{entity}: it was kept before.</source>
        <translation>{entity}: ya se había guardado.</translation>
    </message>
    <message>
        <source>{entity}: the mail is kept.</source>
        <translation>{entity}: el correo queda guardado.</translation>
    </message>
    <message>
        <source>Choose the mail</source>
        <translation>Elija el correo</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>No message holds these words.</source>
        <translation>Ningún correo tiene esas palabras.</translation>
    </message>
    <message>
        <source>Nothing was sent to this entity or received from it.</source>
        <translation>No se ha enviado nada a esta entidad ni recibido nada de ella.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln written by the office</source>
        <translation>
            <numerusform>%Ln de la oficina</numerusform>
            <numerusform>%Ln de la oficina</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln received</source>
        <translation>
            <numerusform>%Ln recibido</numerusform>
            <numerusform>%Ln recibidos</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Did not reach</source>
        <translation>No llegó a</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Guardado: {file}</translation>
    </message>
    <message>
        <source>The chosen message</source>
        <translation>El correo elegido</translation>
    </message>
    <message>
        <source>See what it answers</source>
        <translation>Ver a qué responde</translation>
    </message>
    <message>
        <source>See it in the outbox</source>
        <translation>Verlo en Salida</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Of week {week}, {scored} of {sampled} sampled cases are scored</source>
        <translation>De la semana {week} se han evaluado {scored} de {sampled} casos de la muestra</translation>
    </message>
    <message>
        <source>Week {week} is not drawn yet</source>
        <translation>La semana {week} aún no se ha sorteado</translation>
    </message>
    <message>
        <source>Entities, of {entities}, by what their sample allows to be said</source>
        <translation>Entidades, de {entities}, según lo que su muestra deja afirmar</translation>
    </message>
    <message>
        <source>by the week alone</source>
        <translation>afirma por sí sola</translation>
    </message>
    <message>
        <source>with month and quarter</source>
        <translation>con mes y trimestre</translation>
    </message>
    <message>
        <source>every case seen</source>
        <translation>censo</translation>
    </message>
    <message>
        <source>to draw</source>
        <translation>por sortear</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>no case closed</source>
        <translation>sin casos cerrados</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>under {share}</source>
        <translation>menos del {share}</translation>
    </message>
    <message>
        <source>over {share}</source>
        <translation>más del {share}</translation>
    </message>
    <message>
        <source>Cases that fail</source>
        <translation>Casos que incumplen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>The sample passes</source>
        <translation>La muestra pasa</translation>
    </message>
</context>
<context>
    <name>DatedCopies</name>
    <message>
        <source>There is no good copy of the office</source>
        <translation>No hay ninguna copia buena de la oficina</translation>
    </message>
    <message numerus="yes">
        <source>The last good copy is %Ln day(s) old</source>
        <translation>
            <numerusform>La última copia buena es de hace %Ln día</numerusform>
            <numerusform>La última copia buena es de hace %Ln días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatedValues</name>
    <message>
        <source>from {day}: {value} ({who})</source>
        <translation>desde el {day}: {value} ({who})</translation>
    </message>
    <message>
        <source>Hide the values it had</source>
        <translation>Ocultar los valores que tuvo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) so far</source>
        <translation>
            <numerusform>%Ln valor hasta hoy</numerusform>
            <numerusform>%Ln valores hasta hoy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Approve proposal {proposal}</source>
        <translation>Aprobar la propuesta {proposal}</translation>
    </message>
    <message>
        <source>Apply from {day}</source>
        <translation>Aplicar desde el {day}</translation>
    </message>
    <message>
        <source>Tell liaisons and advisors</source>
        <translation>Avisar a enlaces y asesores</translation>
    </message>
    <message>
        <source>The draft is withdrawn.</source>
        <translation>El borrador quedó retirado.</translation>
    </message>
    <message>
        <source>Withdraw the rotation of {year}?</source>
        <translation>¿Retirar la rotación de {year}?</translation>
    </message>
    <message>
        <source>Everybody keeps what they have.</source>
        <translation>Cada quien conserva lo que tiene.</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Retirarla</translation>
    </message>
    <message>
        <source>The rotation is withdrawn; everybody keeps what they have.</source>
        <translation>La rotación quedó retirada; cada quien conserva lo que tiene.</translation>
    </message>
    <message>
        <source>Nothing changes by it yet: it is applied in a further step.</source>
        <translation>Con esto todavía no cambia nada: se aplica en otro paso.</translation>
    </message>
    <message>
        <source>Proposal {proposal} is withdrawn.</source>
        <translation>La propuesta {proposal} se retira.</translation>
    </message>
    <message>
        <source>Approve the rotation of {year}?</source>
        <translation>¿Aprobar la rotación de {year}?</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Proposal {proposal} is approved.</source>
        <translation>La propuesta {proposal} quedó aprobada.</translation>
    </message>
    <message>
        <source>Until that day everybody keeps what they have, and it can be withdrawn.</source>
        <translation>Hasta ese día cada quien conserva lo que tiene, y puede retirarse.</translation>
    </message>
    <message>
        <source>Apply the rotation of {year}?</source>
        <translation>¿Aplicar la rotación de {year}?</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>The rotation is applied: it holds from {day} on.</source>
        <translation>La rotación quedó aplicada: rige desde el {day}.</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Change hands</source>
        <translation>Cambian de asesor</translation>
    </message>
    <message>
        <source>{moved} of {all} entities</source>
        <translation>{moved} de {all} entidades</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Reciben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln advisor(s)</source>
        <translation>
            <numerusform>%Ln asesor</numerusform>
            <numerusform>%Ln asesores</numerusform>
        </translation>
    </message>
    <message>
        <source>Left without advisor</source>
        <translation>Quedan sin asesor</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entidad</numerusform>
            <numerusform>%Ln entidades</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecidingPart</name>
    <message>
        <source>What is done</source>
        <translation>Qué se hace</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Mask the words alone</source>
        <translation>Tapar solo las palabras</translation>
    </message>
    <message>
        <source>Reason; it stays in the history</source>
        <translation>Motivo; queda en el historial</translation>
    </message>
    <message>
        <source>Mask…</source>
        <translation>Tapar…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Only the words beside the number give way, wherever they stand; the rest of the case stays. A history entry, a document or a mail&apos;s file that holds them loses its content.</source>
        <translation>Solo se tapan las palabras escritas junto al número, donde estén; lo demás del caso queda. Una entrada del historial, un documento o un adjunto que las tenga pierde su contenido.</translation>
    </message>
    <message>
        <source>The case&apos;s subject and resolution go, and what was written of it; other texts that quote it keep the rest. Number, entity, type, days and place stay, and with them every figure and every draw.</source>
        <translation>Se van el asunto y la resolución del caso y lo que se escribió de él; los otros textos que lo citan conservan el resto. Quedan el número, la entidad, el tipo, las fechas y el lugar, y con ellos todas las cifras y los sorteos.</translation>
    </message>
</context>
<context>
    <name>DecisionBand</name>
    <message>
        <source>See them</source>
        <translation>Verlos</translation>
    </message>
    <message>
        <source>None of them is sent again by itself.</source>
        <translation>Ninguno se reenvía por sí solo.</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Qué se desprende</translation>
    </message>
    <message>
        <source>What is to be done, if anything</source>
        <translation>Qué hay que hacer, si hace falta</translation>
    </message>
    <message>
        <source>For when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
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
        <source>Address; empty for a letter on paper</source>
        <translation>Correo; vacío si la nota va en papel</translation>
    </message>
    <message>
        <source>Why it is brought further up</source>
        <translation>Por qué se eleva</translation>
    </message>
    <message>
        <source>Prepare the letter</source>
        <translation>Preparar la nota</translation>
    </message>
    <message>
        <source>Answer of: {level}</source>
        <translation>Respuesta de: {level}</translation>
    </message>
    <message>
        <source>Note the answer</source>
        <translation>Anotar la respuesta</translation>
    </message>
    <message>
        <source>Bring it before a level above</source>
        <translation>Elevar a un nivel superior</translation>
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
    <message numerus="yes">
        <source>%Ln message(s) approved.</source>
        <translation>
            <numerusform>%Ln correo aprobado.</numerusform>
            <numerusform>%Ln correos aprobados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has gone out yet: they go when you send.</source>
        <translation>Todavía no ha salido nada: salen cuando usted envíe.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) taken back.</source>
        <translation>
            <numerusform>%Ln correo retirado.</numerusform>
            <numerusform>%Ln correos retirados.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are drafts again.</source>
        <translation>Vuelve a quedar como borrador lo que se retiró.</translation>
    </message>
    <message>
        <source>It is kept as sent, on your word.</source>
        <translation>queda como enviado, porque usted lo comprobó.</translation>
    </message>
    <message>
        <source>It waits for the next sending.</source>
        <translation>queda en cola para el próximo envío.</translation>
    </message>
    <message>
        <source>Its letter was corrected since; the corrected one goes instead.</source>
        <translation>su carta se corrigió después; en su lugar sale la corregida.</translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln message(s)</source>
        <translation>
            <numerusform>Enviando %Ln correo</numerusform>
            <numerusform>Enviando %Ln correos</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} messages</source>
        <translation>{done} de {total} correos</translation>
    </message>
    <message>
        <source>Stopping after this message; what was sent stays sent</source>
        <translation>Se detiene después de este correo; lo enviado queda enviado</translation>
    </message>
    <message>
        <source>One is perhaps sent and waits for your decision.</source>
        <translation>Uno quedó como quizás enviado y espera su decisión.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused; waiting for your decision.</source>
        <translation>
            <numerusform>%Ln rechazado, que espera su decisión.</numerusform>
            <numerusform>%Ln rechazados, que esperan su decisión.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still queued.</source>
        <translation>
            <numerusform>%Ln sigue en cola.</numerusform>
            <numerusform>%Ln siguen en cola.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>Se detuvo, como usted pidió.</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>El servidor cerró la conexión.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent.</source>
        <translation>
            <numerusform>%Ln correo enviado.</numerusform>
            <numerusform>%Ln correos enviados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DefinitionForm</name>
    <message>
        <source>The chosen definition</source>
        <translation>La definición elegida</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Of which entities</source>
        <translation>De qué entidades</translation>
    </message>
    <message>
        <source>The chosen entities</source>
        <translation>Las entidades escogidas</translation>
    </message>
    <message>
        <source>A copy to the director</source>
        <translation>Copia a la dirección</translation>
    </message>
    <message>
        <source>None for an entity of which there is nothing to tell</source>
        <translation>Ninguno para la entidad de la que no hay nada que contar</translation>
    </message>
    <message>
        <source>{entidad}, {periodo} and {palabras} stand for themselves.</source>
        <translation>{entidad} y {periodo} se llenan solos; {palabras} es el lugar de las suyas.</translation>
    </message>
    <message>
        <source>Name, for the list and the command line</source>
        <translation>Nombre, para la lista y la línea de órdenes</translation>
    </message>
    <message>
        <source>Title, as the entity reads it</source>
        <translation>Título, como lo lee la entidad</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Qué trae</translation>
    </message>
    <message>
        <source>It goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>In copy</source>
        <translation>Con copia a</translation>
    </message>
    <message>
        <source>What the mail begins with</source>
        <translation>Con qué comienza el correo</translation>
    </message>
</context>
<context>
    <name>DefinitionParts</name>
    <message>
        <source>The figures, beside those of a year ago</source>
        <translation>Las cifras, junto a las de hace un año</translation>
    </message>
    <message>
        <source>Chart: in 30 days, month by month</source>
        <translation>Gráfico: en 30 días, mes a mes</translation>
    </message>
    <message>
        <source>Chart: received and closed by month</source>
        <translation>Gráfico: recibidos y cerrados por mes</translation>
    </message>
    <message>
        <source>Expired cases by age</source>
        <translation>Vencidos por antigüedad</translation>
    </message>
    <message>
        <source>Chart: what will expire in 30 days</source>
        <translation>Gráfico: lo que vence en 30 días</translation>
    </message>
    <message>
        <source>Subjects, with their chart</source>
        <translation>Servicios, con su gráfico</translation>
    </message>
    <message>
        <source>Types, with their chart</source>
        <translation>Tipos, con su gráfico</translation>
    </message>
    <message>
        <source>Provinces, with their chart</source>
        <translation>Provincias, con su gráfico</translation>
    </message>
    <message>
        <source>How the figures are read</source>
        <translation>Cómo se leen las cifras</translation>
    </message>
    <message>
        <source>List of the expired cases</source>
        <translation>Lista de los casos vencidos</translation>
    </message>
    <message>
        <source>List of the cases that will expire</source>
        <translation>Lista de los casos por vencer</translation>
    </message>
    <message>
        <source>Operational liaisons</source>
        <translation>Enlaces operativos</translation>
    </message>
    <message>
        <source>Executive liaisons</source>
        <translation>Enlaces ejecutivos</translation>
    </message>
    <message>
        <source>Named officials</source>
        <translation>Funcionarios designados</translation>
    </message>
</context>
<context>
    <name>DefinitionsView</name>
    <message>
        <source>Definitions</source>
        <translation>Definiciones</translation>
    </message>
    <message>
        <source>New definition</source>
        <translation>Nueva definición</translation>
    </message>
    <message>
        <source>Prepare a period</source>
        <translation>Preparar un período</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Volver a usarla</translation>
    </message>
    <message>
        <source>No longer use it</source>
        <translation>Dejar de usarla</translation>
    </message>
    <message>
        <source>Saving makes edition {number}; what was prepared stays as it is.</source>
        <translation>Guardar hace la edición {number}; lo ya preparado queda como está.</translation>
    </message>
    <message>
        <source>{name} is saved as edition {number}.</source>
        <translation>{name} quedó guardada como edición {number}.</translation>
    </message>
</context>
<context>
    <name>DirectionPage</name>
    <message>
        <source>Views of the direction</source>
        <translation>Vistas de la dirección</translation>
    </message>
</context>
<context>
    <name>DirectionViews</name>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalamientos</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotación</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>Premio</translation>
    </message>
    <message>
        <source>Scorecards</source>
        <translation>Fichas</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>Auditing</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Objeciones</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>DirectoryImportsView</name>
    <message>
        <source>Taken in</source>
        <translation>Recibida</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregadas</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiadas</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecha</translation>
    </message>
    <message>
        <source>Imports of the directory</source>
        <translation>Importaciones del directorio</translation>
    </message>
    <message>
        <source>No directory was imported yet.</source>
        <translation>Todavía no se importó ningún directorio. Se importa con «Importar» en Entidades.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importación</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Deshacer esta importación</translation>
    </message>
    <message>
        <source>All of it goes back at once, while nothing that it brought was changed, drawn or used elsewhere since.</source>
        <translation>Se deshace toda de una vez, mientras nada de lo que trajo se haya cambiado, sorteado o usado en otra parte.</translation>
    </message>
    <message>
        <source>Back to the entities</source>
        <translation>Volver a las entidades</translation>
    </message>
    <message numerus="yes">
        <source>%Ln import(s)</source>
        <translation>
            <numerusform>%Ln importación</numerusform>
            <numerusform>%Ln importaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}, by {who}</source>
        <translation>{when}, por {who}</translation>
    </message>
    <message>
        <source>The directory is as it was before {file}.</source>
        <translation>El directorio está como antes de {file}.</translation>
    </message>
</context>
<context>
    <name>DirectoryOffer</name>
    <message>
        <source>{file} looks like a list of entities, not of cases.</source>
        <translation>{file} parece una lista de entidades, no de casos.</translation>
    </message>
    <message>
        <source>As a directory it gives entities their advisors, liaisons and facts; it brings no cases.</source>
        <translation>Como directorio da a las entidades su asesor, sus enlaces y sus datos; no trae casos.</translation>
    </message>
    <message>
        <source>Open it as a directory</source>
        <translation>Abrirla como directorio</translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message>
        <source>Parts of the directory</source>
        <translation>Partes del directorio</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>Doubles</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Confirmación</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territorio</translation>
    </message>
    <message>
        <source>Import a directory</source>
        <translation>Importar un directorio</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.csv)</source>
        <translation>Hojas de cálculo (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>what a workbook would change</source>
        <translation>lo que cambiaría una hoja de cálculo</translation>
    </message>
    <message>
        <source>workbooks that were taken in</source>
        <translation>archivos que se recibieron</translation>
    </message>
    <message>
        <source>Export the directory</source>
        <translation>Exportar el directorio</translation>
    </message>
    <message>
        <source>The directory was written to {file}.</source>
        <translation>El directorio quedó en {file}.</translation>
    </message>
    <message>
        <source>Corrected in Excel, it can be imported again.</source>
        <translation>Corregido en Excel, se puede volver a importar.</translation>
    </message>
</context>
<context>
    <name>DirectoryWords</name>
    <message>
        <source>operational liaison</source>
        <translation>enlace operativo</translation>
    </message>
    <message>
        <source>executive liaison</source>
        <translation>enlace ejecutivo</translation>
    </message>
    <message>
        <source>named official</source>
        <translation>funcionario</translation>
    </message>
    <message>
        <source>Operational liaison</source>
        <translation>Enlace operativo</translation>
    </message>
    <message>
        <source>Executive liaison</source>
        <translation>Enlace ejecutivo</translation>
    </message>
    <message>
        <source>Directory of its officials</source>
        <translation>Directorio de sus funcionarios</translation>
    </message>
    <message>
        <source>Service agreements with a responsible</source>
        <translation>Acuerdos de servicio con responsable</translation>
    </message>
    <message>
        <source>Regional service agreements</source>
        <translation>Acuerdos de servicio regionales</translation>
    </message>
    <message>
        <source>Training on the 3-1-1</source>
        <translation>Capacitación sobre el 3-1-1</translation>
    </message>
    <message>
        <source>Internal campaign</source>
        <translation>Campaña interna</translation>
    </message>
    <message>
        <source>Training in service and leadership</source>
        <translation>Formación en atención y liderazgo</translation>
    </message>
    <message>
        <source>Complaints in the press, internal communication</source>
        <translation>Quejas en la prensa y comunicación interna</translation>
    </message>
    <message>
        <source>Computer, internet and e-mail</source>
        <translation>Computadora, internet y correo</translation>
    </message>
    <message>
        <source>Plan of the launch</source>
        <translation>Planificación del lanzamiento</translation>
    </message>
    <message>
        <source>Levels of escalation</source>
        <translation>Niveles de escalamiento</translation>
    </message>
    <message>
        <source>the same e-mail</source>
        <translation>el mismo correo</translation>
    </message>
    <message>
        <source>names nearly the same</source>
        <translation>nombres casi iguales</translation>
    </message>
    <message>
        <source>the same telephone</source>
        <translation>el mismo teléfono</translation>
    </message>
    <message>
        <source>outside the district of Panama</source>
        <translation>fuera del distrito de Panamá</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>del {first} al {last}</translation>
    </message>
    <message>
        <source>since {first}</source>
        <translation>desde el {first}</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>hasta el {last}</translation>
    </message>
    <message>
        <source>Added to the directory</source>
        <translation>Se agregó al directorio</translation>
    </message>
    <message>
        <source>Facts changed: {fields}</source>
        <translation>Cambiaron sus datos: {fields}</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisada</translation>
    </message>
    <message>
        <source>{merged} became one with it</source>
        <translation>Se le unió {merged}</translation>
    </message>
    <message>
        <source>Also spelled {spelling}</source>
        <translation>También se escribe {spelling}</translation>
    </message>
    <message>
        <source>Spellings of {entity} lead to {into}, cases moved: {cases} {from}</source>
        <translation>Grafías de {entity} llevan a {into}; casos que pasaron: {cases} {from}</translation>
    </message>
    <message>
        <source>What led names of {entity} to {into} was taken back</source>
        <translation>Se deshizo lo que llevaba nombres de {entity} a {into}</translation>
    </message>
    <message>
        <source>No longer spelled {spelling}</source>
        <translation>Ya no se escribe {spelling}</translation>
    </message>
    <message>
        <source>Given to {advisor} from {from}</source>
        <translation>Asignada a {advisor} desde el {from}</translation>
    </message>
    <message>
        <source>Agreed term: {days} days from {from}</source>
        <translation>Acuerdo: {days} días desde el {from}</translation>
    </message>
    <message>
        <source>No longer given to {advisor} from {from}: undone</source>
        <translation>Ya no se dio a {advisor} desde el {from}: se deshizo</translation>
    </message>
    <message>
        <source>Agreement taken back: {days} days from {from}</source>
        <translation>Se retiró el acuerdo de {days} días desde el {from}</translation>
    </message>
    <message>
        <source>{item}: {on} {note}</source>
        <translation>{item}: {on} {note}</translation>
    </message>
    <message>
        <source>{name} was added</source>
        <translation>Se agregó a {name}</translation>
    </message>
    <message>
        <source>{name} was changed</source>
        <translation>Cambió {name}</translation>
    </message>
    <message>
        <source>{name} was replaced by {by}</source>
        <translation>{by} reemplazó a {name}</translation>
    </message>
    <message>
        <source>{name} was taken out</source>
        <translation>Se quitó a {name}</translation>
    </message>
    <message>
        <source>{gone} became one with {name}</source>
        <translation>{gone} se unió con {name}</translation>
    </message>
    <message>
        <source>A mail was drafted</source>
        <translation>Se hizo un borrador de correo</translation>
    </message>
    <message>
        <source>A mail was approved</source>
        <translation>Se aprobó un correo</translation>
    </message>
    <message>
        <source>A mail was sent</source>
        <translation>Se envió un correo</translation>
    </message>
    <message>
        <source>{duty} done, {period}</source>
        <translation>{duty} hecha, {period}</translation>
    </message>
    <message>
        <source>{duty} withdrawn: {reason}</source>
        <translation>Se retiró de {duty}: {reason}</translation>
    </message>
    <message>
        <source>The entity answered the confirmation of {year}</source>
        <translation>La entidad respondió la confirmación de {year}</translation>
    </message>
    <message>
        <source>That answer was taken back</source>
        <translation>Se retiró esa respuesta</translation>
    </message>
    <message>
        <source>The list of week {week} was sealed</source>
        <translation>Se selló la lista de la semana {week}</translation>
    </message>
    <message>
        <source>The audit of week {week} began</source>
        <translation>Empezó la auditoría de la semana {week}</translation>
    </message>
    <message>
        <source>Scores of week {week} came from a file</source>
        <translation>Los puntajes de la semana {week} llegaron de un archivo</translation>
    </message>
    <message>
        <source>The audit of week {week} was finished</source>
        <translation>Terminó la auditoría de la semana {week}</translation>
    </message>
    <message>
        <source>The audit of week {week} was amended</source>
        <translation>Se enmendó la auditoría de la semana {week}</translation>
    </message>
    <message>
        <source>The sample of week {week} was enlarged</source>
        <translation>Se amplió la muestra de la semana {week}</translation>
    </message>
    <message>
        <source>A case of week {week} was replaced</source>
        <translation>Se reemplazó un caso de la semana {week}</translation>
    </message>
    <message>
        <source>{duty} excused: {reason}</source>
        <translation>{duty} excusada: {reason}</translation>
    </message>
    <message>
        <source>{duty} became due: {note}</source>
        <translation>{duty} se debe: {note}</translation>
    </message>
    <message>
        <source>The approval of a mail was taken back</source>
        <translation>Se retiró la aprobación de un correo</translation>
    </message>
    <message>
        <source>A mail was settled by a person</source>
        <translation>Una persona decidió sobre un correo</translation>
    </message>
    <message>
        <source>Week {week} was drawn</source>
        <translation>Se sorteó la semana {week}</translation>
    </message>
    <message>
        <source>Objection {reference} to letter {letter} came</source>
        <translation>Llegó la objeción {reference} a la carta {letter}</translation>
    </message>
    <message>
        <source>Objection {reference}, case {case}: decided</source>
        <translation>Objeción {reference}, caso {case}: decidido</translation>
    </message>
    <message>
        <source>Objection {reference} was answered</source>
        <translation>Se respondió la objeción {reference}</translation>
    </message>
    <message>
        <source>Objection {reference} withdrawn: {reason}</source>
        <translation>Objeción {reference} retirada: {reason}</translation>
    </message>
    <message>
        <source>A letter was issued</source>
        <translation>Se emitió una carta</translation>
    </message>
    <message>
        <source>week {number}, {year}</source>
        <translation>semana {number}, {year}</translation>
    </message>
    <message>
        <source>quarter {number}, {year}</source>
        <translation>trimestre {number}, {year}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>nombre completo</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>sector</source>
        <translation>sector</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>depende de</translation>
    </message>
    <message>
        <source>district</source>
        <translation>distrito</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>confirmed on</source>
        <translation>confirmada el</translation>
    </message>
</context>
<context>
    <name>DoublesView</name>
    <message>
        <source>Doubles</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Nobody seems to stand in the directory twice.</source>
        <translation>Nadie parece estar dos veces en el directorio.</translation>
    </message>
    <message>
        <source>The two</source>
        <translation>Los dos</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>Unirlos</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>La otra persona</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Está en</translation>
    </message>
    <message>
        <source>What is alike</source>
        <translation>En qué coinciden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) to look at</source>
        <translation>
            <numerusform>%Ln par por mirar</numerusform>
            <numerusform>%Ln pares por mirar</numerusform>
        </translation>
    </message>
    <message>
        <source>people who may stand twice</source>
        <translation>personas que quizás están dos veces</translation>
    </message>
    <message>
        <source>Choose a pair to see it here.</source>
        <translation>Elija un par para verlo aquí.</translation>
    </message>
    <message>
        <source>Making them one keeps the first and fills what is missing of it from the other.</source>
        <translation>Al unirlos queda el primero, y lo que le falta se toma del otro.</translation>
    </message>
    <message>
        <source>They stand in different entities: edit the one whose e-mail or telephone is wrong.</source>
        <translation>Están en entidades distintas: edite a quien tenga mal el correo o el teléfono.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
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
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>{name} stands once now.</source>
        <translation>{name} está ahora una sola vez.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>Kind of record</source>
        <translation>Clase de registro</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Su número</translation>
    </message>
    <message>
        <source>Number of the record</source>
        <translation>Número del registro</translation>
    </message>
    <message>
        <source>Add as evidence</source>
        <translation>Añadir como evidencia</translation>
    </message>
    <message>
        <source>Bring before the director</source>
        <translation>Elevar a la dirección</translation>
    </message>
    <message>
        <source>Words of its subject</source>
        <translation>Palabras de su asunto</translation>
    </message>
    <message>
        <source>Missing: {what}.</source>
        <translation>Falta: {what}.</translation>
    </message>
    <message>
        <source>Take away: {what}</source>
        <translation>Quitar: {what}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>The obstacle</source>
        <translation>El obstáculo</translation>
    </message>
    <message>
        <source>Processes involved, one a line</source>
        <translation>Procesos que intervienen, uno por línea</translation>
    </message>
    <message>
        <source>People involved, one a line</source>
        <translation>Personas que intervienen, una por línea</translation>
    </message>
    <message>
        <source>Tools involved, one a line</source>
        <translation>Herramientas que intervienen, una por línea</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Se solicita</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>The obstacle</source>
        <translation>El obstáculo</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Qué se pide</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
</context>
<context>
    <name>DrawView</name>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Seal again</source>
        <translation>Sellar de nuevo</translation>
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
        <source>Enter the result</source>
        <translation>Escribir el resultado</translation>
    </message>
    <message>
        <source>Seal week {number}</source>
        <translation>Sellar semana {number}</translation>
    </message>
    <message>
        <source>Draw week {number}</source>
        <translation>Sortear semana {number}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sealed list(s) wait for the result of:</source>
        <translation>
            <numerusform>%Ln lista sellada espera el resultado de:</numerusform>
            <numerusform>%Ln listas selladas esperan el resultado de:</numerusform>
        </translation>
    </message>
    <message>
        <source>The week is sealed: {cases} cases of {entities} entities will be drawn.</source>
        <translation>La semana está sellada: se sortearán {cases} casos de {entities} entidades.</translation>
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
        <source>Draw week {number} of {year} with {value}?</source>
        <translation>¿Sortear la semana {number} de {year} con {value}?</translation>
    </message>
    <message>
        <source>Public draw</source>
        <translation>Sorteo público</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Se publica</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Compare the result with its publication: anybody will. It can&apos;t be repeated or undone.</source>
        <translation>Compare el resultado con lo que se publicó: cualquiera lo hará. No se puede repetir ni deshacer.</translation>
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
    <name>DueMessages</name>
    <message numerus="yes">
        <source>%Ln message(s) should go now.</source>
        <translation>
            <numerusform>%Ln correo debe salir ahora.</numerusform>
            <numerusform>%Ln correos deben salir ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Due since {hour}; which way they go from this computer was never chosen.</source>
        <translation>Debían salir desde el {hour}; en esta computadora nunca se eligió por dónde.</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Verlos</translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln message(s) that are due</source>
        <translation>
            <numerusform>Enviando %Ln correo que debía salir</numerusform>
            <numerusform>Enviando %Ln correos que debían salir</numerusform>
        </translation>
    </message>
    <message>
        <source>Due since {hour}.</source>
        <translation>Debían salir desde el {hour}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not go; see Mail.</source>
        <translation>
            <numerusform>%Ln no salió; véalo en Correo.</numerusform>
            <numerusform>%Ln no salieron; véalos en Correo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) went at their hour.</source>
        <translation>
            <numerusform>%Ln correo salió a su hora.</numerusform>
            <numerusform>%Ln correos salieron a su hora.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DutyColumns</name>
    <message>
        <source>All weeks</source>
        <translation>Semanas</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Consejos</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>En 30 días</translation>
    </message>
    <message>
        <source>In 24 h</source>
        <translation>En 24 h</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>CRM data</source>
        <translation>Datos CRM</translation>
    </message>
    <message>
        <source>Law 83</source>
        <translation>Ley 83</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Capacitar</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Da clase</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Advisor of the year</source>
        <translation>Asesor del año</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>Premio</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Obstacles</source>
        <translation>Obstáculos</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Cada mes</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Cada año</translation>
    </message>
    <message>
        <source>On joining</source>
        <translation>Al ingresar</translation>
    </message>
    <message>
        <source>When asked for</source>
        <translation>Por solicitud</translation>
    </message>
    <message>
        <source>Always · {month}</source>
        <translation>Siempre · {month}</translation>
    </message>
</context>
<context>
    <name>DutyPanel</name>
    <message>
        <source>A duty and its proof</source>
        <translation>Una obligación y su prueba</translation>
    </message>
    <message>
        <source>Close the duty</source>
        <translation>Cerrar la obligación</translation>
    </message>
    <message>
        <source>The program measures this by itself; nobody proves it by hand.</source>
        <translation>El programa lo mide por sí solo; nadie lo prueba a mano.</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>La oficina</translation>
    </message>
    <message>
        <source>guide, section {place}</source>
        <translation>guía, sección {place}</translation>
    </message>
    <message>
        <source>guide, lines {place}</source>
        <translation>guía, líneas {place}</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>Se prueba con</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Hecha el</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Vence el</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>A cargo</translation>
    </message>
</context>
<context>
    <name>DutySentences</name>
    <message>
        <source>1 entity</source>
        <translation>1 entidad</translation>
    </message>
    <message>
        <source>{count} entities</source>
        <translation>{count} entidades</translation>
    </message>
    <message>
        <source>below the goal of “{duty}”: {names}.</source>
        <translation>bajo la meta de «{duty}»: {names}.</translation>
    </message>
    <message>
        <source>late, the oldest since {day}: {names}.</source>
        <translation>sin hacer; lo más antiguo venció el {day}: {names}.</translation>
    </message>
    <message>
        <source>{count} due soon</source>
        <translation>{count} por vencer</translation>
    </message>
    <message>
        <source>this week, the first on {day}: {duties}.</source>
        <translation>esta semana, lo primero el {day}: {duties}.</translation>
    </message>
    <message>
        <source>given to you, due on {day}.</source>
        <translation>asignada a usted, vence el {day}.</translation>
    </message>
</context>
<context>
    <name>DutyWords</name>
    <message>
        <source>not due</source>
        <translation>no toca</translation>
    </message>
    <message>
        <source>due</source>
        <translation>toca</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>por vencer</translation>
    </message>
    <message>
        <source>late</source>
        <translation>vencida</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>excusada</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>{late} · +{days} d</source>
        <translation>{late} · +{days} d</translation>
    </message>
    <message>
        <source>+{days} d</source>
        <translation>+{days} d</translation>
    </message>
    <message>
        <source>+1 day</source>
        <translation>+1 día</translation>
    </message>
    <message>
        <source>+{days} days</source>
        <translation>+{days} días</translation>
    </message>
    <message>
        <source>{duty}: not owed</source>
        <translation>{duty}: no se debe</translation>
    </message>
    <message>
        <source>done on {day}</source>
        <translation>hecha el {day}</translation>
    </message>
    <message>
        <source>due on {day}</source>
        <translation>vence el {day}</translation>
    </message>
    <message>
        <source>{count} periods not met</source>
        <translation>{count} períodos sin cumplir</translation>
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
    <name>Entities</name>
    <message>
        <source>See all</source>
        <translation>Ver todas</translation>
    </message>
    <message>
        <source>Filter entities</source>
        <translation>Filtrar entidades</translation>
    </message>
    <message>
        <source>Entities of the rotation</source>
        <translation>Entidades de la rotación</translation>
    </message>
    <message>
        <source>No entity is like that.</source>
        <translation>Ninguna entidad es así.</translation>
    </message>
    <message>
        <source>Give it to</source>
        <translation>Pasarla a</translation>
    </message>
    <message>
        <source>Give it to another advisor</source>
        <translation>Pasarla a otro asesor</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pasar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) in {proposal}</source>
        <translation>
            <numerusform>%Ln entidad en {proposal}</numerusform>
            <numerusform>%Ln entidades en {proposal}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{advisor} gets %Ln in {proposal}</source>
        <translation>
            <numerusform>{advisor} recibe %Ln en {proposal}</numerusform>
            <numerusform>{advisor} recibe %Ln en {proposal}</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag an entity to an advisor in the chart, or choose the advisor here.</source>
        <translation>Arrastre una entidad a un asesor del gráfico, o elija aquí al asesor.</translation>
    </message>
</context>
<context>
    <name>EntitiesBelow</name>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) not over the goal of {goal}</source>
        <translation>
            <numerusform>%Ln entidad no pasa la meta del {goal}</numerusform>
            <numerusform>%Ln entidades no pasan la meta del {goal}</numerusform>
        </translation>
    </message>
    <message>
        <source>No entity is under the goal of {goal}</source>
        <translation>Ninguna entidad está por debajo de la meta del {goal}</translation>
    </message>
    <message>
        <source>Limits and places at 95 % for all {count} entities at once (exact, Bonferroni): two entities differ for sure only where their limits don&apos;t meet. Enter opens the cases that were not concluded in time.</source>
        <translation>Límites y puestos con 95 % de confianza para las {count} entidades a la vez (exactos, Bonferroni): dos entidades se distinguen con seguridad solo si sus límites no se tocan. Enter abre los casos que no se concluyeron en plazo.</translation>
    </message>
    <message>
        <source>Choose an entity: here stands from which others it differs for sure.</source>
        <translation>Elija una entidad: aquí dirá de cuáles otras se distingue con seguridad.</translation>
    </message>
    <message>
        <source>{name}: {rate}, {lower} to {upper}.</source>
        <translation>{name}: {rate}, de {lower} a {upper}.</translation>
    </message>
    <message>
        <source>Surely better: {names}.</source>
        <translation>Con seguridad por encima: {names}.</translation>
    </message>
    <message>
        <source>Surely worse: {names}.</source>
        <translation>Con seguridad por debajo: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>From the other %Ln it does not differ for sure.</source>
        <translation>
            <numerusform>De la otra no se distingue con seguridad.</numerusform>
            <numerusform>De las otras %Ln no se distingue con seguridad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Due and not concluded in time: {name}</source>
        <translation>No concluidos en plazo: {name}</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>En 30 días</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vencían</translation>
    </message>
    <message>
        <source>Under the goal since</source>
        <translation>Bajo la meta desde</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>Expired now</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>{month} or before</source>
        <translation>{month} o antes</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
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
        <source>Incomplete</source>
        <translation>Incompletas</translation>
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
        <source>They come with the first export: each entity that its cases name appears here for review. Or drop a list of entities and their advisors here, in Excel: it is the office&apos;s directory.</source>
        <translation>Llegan con la primera exportación: cada entidad que nombran los casos aparece aquí para revisarla. O suelte aquí una lista de entidades y sus asesores, en Excel: con ella empieza el directorio.</translation>
    </message>
    <message>
        <source>Import a directory</source>
        <translation>Importar un directorio</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import a directory from a workbook; it can also be dropped here</source>
        <translation>Importar un directorio de una hoja de cálculo; también puede soltarla aquí</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Write the directory to a workbook that can be imported again</source>
        <translation>Escribir el directorio en una hoja de cálculo que se puede volver a importar</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importaciones</translation>
    </message>
    <message>
        <source>Workbooks of the directory that were taken in, and the way back</source>
        <translation>Archivos del directorio que se recibieron, y cómo deshacerlos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities; there is no advisor yet</source>
        <translation>
            <numerusform>%Ln entidad; todavía no hay asesores</numerusform>
            <numerusform>%Ln entidades; todavía no hay asesores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entidad</numerusform>
            <numerusform>%Ln entidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them with an advisor</source>
        <translation>
            <numerusform>%Ln con asesor</numerusform>
            <numerusform>%Ln con asesor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln advisor(s)</source>
        <translation>
            <numerusform>%Ln asesor</numerusform>
            <numerusform>%Ln asesores</numerusform>
        </translation>
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
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Liaisons</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Quiénes son</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Depende de</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>{count} ({outside} outside)</source>
        <translation>{count} ({outside} fuera)</translation>
    </message>
</context>
<context>
    <name>EntityForm</name>
    <message>
        <source>Part of</source>
        <translation>Depende de</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>(of none)</source>
        <translation>(de ninguna)</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>Se guardó {name}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>EntityPanel</name>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Acuerdos</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Ingreso</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
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
        <source>See its {count} cases</source>
        <translation>Ver sus {count} casos</translation>
    </message>
</context>
<context>
    <name>EntityTable</name>
    <message>
        <source>Entities and their week</source>
        <translation>Entidades y su semana</translation>
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
        <source>Which entities are shown</source>
        <translation>Qué entidades se muestran</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>With something late</source>
        <translation>Con vencido</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Not complying</source>
        <translation>No cumplen</translation>
    </message>
    <message>
        <source>Whose entities</source>
        <translation>De quién son las entidades</translation>
    </message>
    <message>
        <source>Entities of everybody</source>
        <translation>Entidades de todos</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formas</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>due</source>
        <translation>toca</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>por vencer</translation>
    </message>
    <message>
        <source>late</source>
        <translation>vencida</translation>
    </message>
    <message>
        <source>below goal</source>
        <translation>bajo la meta</translation>
    </message>
    <message>
        <source>not due</source>
        <translation>no toca</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>excusada</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>en duda</translation>
    </message>
</context>
<context>
    <name>EntryDetails</name>
    <message>
        <source>Entry of the history</source>
        <translation>Asiento del historial</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Choose an entry to see it here.</source>
        <translation>Elija un asiento para verlo aquí.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Asiento</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>erased; the entry stays in the chain</source>
        <translation>borrado; el asiento sigue en la cadena</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Nothing in the history is like that.</source>
        <translation>Nada en el historial es así.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln asiento</numerusform>
            <numerusform>%Ln asientos</numerusform>
        </translation>
    </message>
    <message>
        <source>The latest {count}; narrow it by days or by who.</source>
        <translation>Los últimos {count}; acote por días o por quién.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
</context>
<context>
    <name>EscalationDesk</name>
    <message>
        <source>Escalations</source>
        <translation>Escalamientos</translation>
    </message>
    <message>
        <source>Await the decision</source>
        <translation>Esperan la decisión</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Nothing is escalated here.</source>
        <translation>Aquí no hay escalamientos.</translation>
    </message>
    <message>
        <source>Filter escalations</source>
        <translation>Filtrar escalamientos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln escalation(s)</source>
        <translation>
            <numerusform>%Ln escalamiento</numerusform>
            <numerusform>%Ln escalamientos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln too long</source>
        <translation>
            <numerusform>, %Ln espera demasiado</numerusform>
            <numerusform>, %Ln esperan demasiado</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EscalationOffer</name>
    <message>
        <source>The escalation {reference} is a draft.</source>
        <translation>El escalamiento {reference} queda en borrador.</translation>
    </message>
    <message>
        <source>Say what was tried and what is asked for before it goes to the director.</source>
        <translation>Complete los procesos, las herramientas y lo que se pide antes de elevarlo a la dirección.</translation>
    </message>
    <message>
        <source>Go on writing it</source>
        <translation>Seguir escribiéndolo</translation>
    </message>
    <message>
        <source>The escalation waits in the mail as a draft.</source>
        <translation>El escrito a la dirección espera en Correo como borrador.</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Verla</translation>
    </message>
</context>
<context>
    <name>EscalationPanel</name>
    <message>
        <source>Escalation</source>
        <translation>Escalamiento</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Save the papers…</source>
        <translation>Guardar los documentos…</translation>
    </message>
    <message>
        <source>Choose an escalation, or begin one</source>
        <translation>Escoja un escalamiento, o comience uno</translation>
    </message>
    <message numerus="yes">
        <source>%Ln working day(s)</source>
        <translation>
            <numerusform>%Ln día hábil</numerusform>
            <numerusform>%Ln días hábiles</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué resultó</translation>
    </message>
    <message>
        <source>Why it is withdrawn</source>
        <translation>Por qué se retira</translation>
    </message>
    <message>
        <source>The obstacle</source>
        <translation>El obstáculo</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Se solicita</translation>
    </message>
    <message>
        <source>{level}, {day}: letter {letter}</source>
        <translation>{level}, {day}: nota {letter}</translation>
    </message>
    <message>
        <source>{paper}: its mail waits</source>
        <translation>{paper}: su correo espera</translation>
    </message>
    <message>
        <source>{paper}: its mail</source>
        <translation>{paper}: su correo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Hecho: {what}</translation>
    </message>
    <message>
        <source>Memo {number} is before the director.</source>
        <translation>El memorando {number} está ante la dirección.</translation>
    </message>
    <message>
        <source>The decision is noted.</source>
        <translation>La decisión quedó anotada.</translation>
    </message>
    <message>
        <source>Letter {number} is ready.</source>
        <translation>La nota {number} está lista.</translation>
    </message>
    <message>
        <source>It has no mail, since an address is missing.</source>
        <translation>No tiene correo, porque falta una dirección.</translation>
    </message>
    <message>
        <source>Its mail waits as a draft.</source>
        <translation>Su correo espera como borrador.</translation>
    </message>
    <message>
        <source>{paper}: without a mail, since an address was missing</source>
        <translation>{paper}: sin correo, porque faltaba una dirección</translation>
    </message>
    <message>
        <source>Draft its mail</source>
        <translation>Preparar su correo</translation>
    </message>
    <message>
        <source>Where the papers go</source>
        <translation>Dónde van los documentos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written.</source>
        <translation>
            <numerusform>%Ln archivo escrito.</numerusform>
            <numerusform>%Ln archivos escritos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the papers</source>
        <translation>Escribiendo los documentos</translation>
    </message>
</context>
<context>
    <name>Escalations</name>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>awaits the decision</source>
        <translation>espera la decisión</translation>
    </message>
    <message>
        <source>raised further</source>
        <translation>elevado</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>decidido</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>resuelto</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Administrator of the authority</source>
        <translation>Administración de la AIG</translation>
    </message>
    <message>
        <source>Minister</source>
        <translation>Ministro</translation>
    </message>
    <message>
        <source>President</source>
        <translation>Presidencia</translation>
    </message>
    <message>
        <source>What is asked for is granted</source>
        <translation>Se concede lo pedido</translation>
    </message>
    <message>
        <source>Granted in part</source>
        <translation>Se concede en parte</translation>
    </message>
    <message>
        <source>Not granted</source>
        <translation>No se concede</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Change of a plan</source>
        <translation>Cambio del plan</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Compromiso</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memorando</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>el asunto</translation>
    </message>
    <message>
        <source>the obstacle</source>
        <translation>el obstáculo</translation>
    </message>
    <message>
        <source>the processes</source>
        <translation>los procesos</translation>
    </message>
    <message>
        <source>the people</source>
        <translation>las personas</translation>
    </message>
    <message>
        <source>the tools</source>
        <translation>las herramientas</translation>
    </message>
    <message>
        <source>what is asked for</source>
        <translation>lo que se pide</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Días hábiles</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Brought on</source>
        <translation>Elevado el</translation>
    </message>
</context>
<context>
    <name>EscalationsView</name>
    <message>
        <source>New escalation</source>
        <translation>Nuevo escalamiento</translation>
    </message>
    <message numerus="yes">
        <source>%Ln await(s) your decision</source>
        <translation>
            <numerusform>%Ln espera su decisión</numerusform>
            <numerusform>%Ln esperan su decisión</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Day of the fact</source>
        <translation>Día del hecho</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Leave the file out</source>
        <translation>Quitar el archivo</translation>
    </message>
    <message>
        <source>Record the proof</source>
        <translation>Anotar la prueba</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>It was done</source>
        <translation>Se hizo</translation>
    </message>
    <message>
        <source>Entered today, {day}; the file stays where it is.</source>
        <translation>Se anota hoy, {day}; el archivo queda donde está.</translation>
    </message>
    <message>
        <source>Choose the file that proves it</source>
        <translation>Elija el archivo que lo prueba</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>{duty}, {period}: recorded as done on {day}.</source>
        <translation>{duty}, {period}: anotada como hecha el {day}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>undone at once</source>
        <translation>deshecho enseguida</translation>
    </message>
</context>
<context>
    <name>ExcuseForm</name>
    <message>
        <source>Period to excuse</source>
        <translation>Período que se excusa</translation>
    </message>
    <message>
        <source>Reason of the excuse</source>
        <translation>Motivo de la excusa</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Excuse</source>
        <translation>Excusar</translation>
    </message>
    <message>
        <source>It need not be done</source>
        <translation>No hace falta hacerla</translation>
    </message>
    <message>
        <source>{duty}, {period}: excused.</source>
        <translation>{duty}, {period}: excusada.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>undone at once</source>
        <translation>deshecho enseguida</translation>
    </message>
</context>
<context>
    <name>ExpiredPart</name>
    <message>
        <source>Expired cases</source>
        <translation>Casos vencidos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired case(s)</source>
        <translation>
            <numerusform>%Ln caso vencido</numerusform>
            <numerusform>%Ln casos vencidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open the %Ln</source>
        <translation>
            <numerusform>Abrirlo</numerusform>
            <numerusform>Abrir los %Ln</numerusform>
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
        <source>; there were {count} on {day}</source>
        <translation>; eran {count} el {day}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Expired cases of {entity}</source>
        <translation>Casos vencidos de {entity}</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Cómo se cuenta</translation>
    </message>
    <message>
        <source>Above the line</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Below the line</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Due and not concluded in time</source>
        <translation>No concluidos en plazo</translation>
    </message>
    <message>
        <source>Received and closed</source>
        <translation>Recibidos ya cerrados</translation>
    </message>
    <message>
        <source>Closed, with a term</source>
        <translation>Cerrados que tienen término</translation>
    </message>
    <message>
        <source>Closed within their term</source>
        <translation>Cerrados dentro de su término</translation>
    </message>
    <message>
        <source>{name}: see {cases}</source>
        <translation>{name}: ver {cases}</translation>
    </message>
    <message>
        <source>{lower} to {upper}: where the share of a long run of such months would lie</source>
        <translation>de {lower} a {upper}: donde estaría el porcentaje a la larga si se siguiera trabajando igual</translation>
    </message>
    <message>
        <source>Limits at 95 %</source>
        <translation>Límites de 95 %</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export to xlsx</source>
        <translation>Exportar a xlsx</translation>
    </message>
    <message>
        <source>Exporting {file}</source>
        <translation>Exportando {file}</translation>
    </message>
    <message>
        <source>Cancelling; no file is left…</source>
        <translation>Cancelando; no queda ningún archivo…</translation>
    </message>
    <message>
        <source>Export {count} to xlsx</source>
        <translation>Exportar {count} a xlsx</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Export the cases</source>
        <translation>Exportar los casos</translation>
    </message>
    <message>
        <source>{done} of {total} cases</source>
        <translation>{done} de {total} casos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) were written to {file}.</source>
        <translation>
            <numerusform>%Ln caso se escribió en {file}.</numerusform>
            <numerusform>%Ln casos se escribieron en {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
</context>
<context>
    <name>ExportReader</name>
    <message>
        <source>Reading {file}</source>
        <translation>Leyendo {file}</translation>
    </message>
    <message>
        <source>Comparing {file} with the cases that are here</source>
        <translation>Comparando {file} con los casos que ya están</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>Importando {file}</translation>
    </message>
</context>
<context>
    <name>ExportStep</name>
    <message>
        <source>The first export</source>
        <translation>La primera exportación</translation>
    </message>
    <message>
        <source>In the CRM, open the view of the cases and choose Export to Excel. Then choose the file here, or drop it anywhere in the window. You will see what comes in before anything is stored.</source>
        <translation>En el CRM, abra la vista de los casos y elija Exportar a Excel. Después elija aquí el archivo, o suéltelo en cualquier parte de la ventana. Verá lo que entra antes de que se guarde nada.</translation>
    </message>
</context>
<context>
    <name>FactsSection</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Depende de</translation>
    </message>
    <message>
        <source>Its parts</source>
        <translation>Sus partes</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation>Última confirmación</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
</context>
<context>
    <name>FigureExplained</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>FileChanges</name>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiados</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambio</translation>
    </message>
    <message>
        <source>Closed since</source>
        <translation>Se cerraron</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Se reabrieron</translation>
    </message>
    <message>
        <source>Another entity</source>
        <translation>Cambian de entidad</translation>
    </message>
    <message>
        <source>Another date</source>
        <translation>Cambian de fecha</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>Ya no aparecen</translation>
    </message>
</context>
<context>
    <name>FilesPart</name>
    <message>
        <source>Annexes: say what each one shows</source>
        <translation>Anexos: diga qué muestra cada uno</translation>
    </message>
    <message>
        <source>What {file} shows</source>
        <translation>Qué muestra {file}</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take away {file}</source>
        <translation>Quitar {file}</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Past imports</source>
        <translation>Importaciones anteriores</translation>
    </message>
    <message>
        <source>undo import</source>
        <translation>deshacer importación</translation>
    </message>
    <message>
        <source>New entities, to review</source>
        <translation>Entidades nuevas, por revisar</translation>
    </message>
    <message>
        <source>People who may stand twice</source>
        <translation>Personas que pueden estar dos veces</translation>
    </message>
    <message>
        <source>Yearly confirmation of the directory</source>
        <translation>Confirmación anual del directorio</translation>
    </message>
    <message>
        <source>Provinces, districts and corregimientos</source>
        <translation>Provincias, distritos y corregimientos</translation>
    </message>
    <message>
        <source>Plan the month&apos;s visits</source>
        <translation>Planificar las visitas del mes</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Attendance of the year</source>
        <translation>Asistencia del año</translation>
    </message>
    <message>
        <source>Action plans</source>
        <translation>Planes de acción</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalamientos</translation>
    </message>
    <message>
        <source>New escalation</source>
        <translation>Nuevo escalamiento</translation>
    </message>
    <message>
        <source>Ideas to simplify</source>
        <translation>Ideas para simplificar</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>Nueva idea</translation>
    </message>
    <message>
        <source>Progress of the month&apos;s plans</source>
        <translation>Avance de los planes del mes</translation>
    </message>
    <message>
        <source>Drafts of mails</source>
        <translation>Borradores de correos</translation>
    </message>
    <message>
        <source>Sent mails</source>
        <translation>Correos enviados</translation>
    </message>
    <message>
        <source>Correspondence</source>
        <translation>Correspondencia</translation>
    </message>
    <message>
        <source>received mails</source>
        <translation>correos recibidos</translation>
    </message>
    <message>
        <source>Publication of the month</source>
        <translation>Publicación del mes</translation>
    </message>
    <message>
        <source>Board of the direction</source>
        <translation>Tablero de la dirección</translation>
    </message>
    <message>
        <source>Rotation of the year</source>
        <translation>Rotación del año</translation>
    </message>
    <message>
        <source>Yearly award</source>
        <translation>Premio anual</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>restaurar, copia</translation>
    </message>
    <message>
        <source>People and their rights</source>
        <translation>Las personas y sus permisos</translation>
    </message>
    <message>
        <source>A citizen&apos;s data: find, erase, mask</source>
        <translation>Los datos de un ciudadano: buscar, borrar, tapar</translation>
    </message>
    <message>
        <source>privacy, Law 81</source>
        <translation>privacidad, Ley 81, redactar, enmascarar</translation>
    </message>
    <message>
        <source>Retention: what has passed its time</source>
        <translation>Plazos de conservación: lo que venció</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Reuniones</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideas</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Objeciones</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Correos</translation>
    </message>
    <message>
        <source>Received mails</source>
        <translation>Correos recibidos</translation>
    </message>
    <message>
        <source>Go to and do</source>
        <translation>Ir y hacer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>FindingCases</name>
    <message numerus="yes">
        <source>Say it once for the %Ln cases</source>
        <translation>
            <numerusform>Decirlo una vez para el caso</numerusform>
            <numerusform>Decirlo una vez para los %Ln casos</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation>Cambiar el texto</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln caso</numerusform>
            <numerusform>%Ln casos</numerusform>
        </translation>
    </message>
    <message>
        <source>critical</source>
        <translation>crítica</translation>
    </message>
    <message>
        <source>{failing} of {asked}</source>
        <translation>{failing} de {asked}</translation>
    </message>
</context>
<context>
    <name>FindingPanel</name>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Why these cases failed</source>
        <translation>Por qué fallaron estos casos</translation>
    </message>
    <message>
        <source>Name the cause</source>
        <translation>Nombrar la causa</translation>
    </message>
    <message>
        <source>What is recommended</source>
        <translation>Lo que se recomienda</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Quién lo hace</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Hasta cuándo</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>Recomendar</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Abrir un plan</translation>
    </message>
    <message>
        <source>Why it is closed</source>
        <translation>Por qué se cierra</translation>
    </message>
    <message>
        <source>Close with this reason</source>
        <translation>Cerrar con este motivo</translation>
    </message>
    <message>
        <source>Its cases</source>
        <translation>Sus casos</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>Responderlo</translation>
    </message>
    <message>
        <source>Or take it into a plan, or close it:</source>
        <translation>O llevarlo a un plan, o cerrarlo:</translation>
    </message>
    <message>
        <source>Choose a finding</source>
        <translation>Elija un hallazgo</translation>
    </message>
    <message>
        <source>Week {number}: {errors} of {audited} audited, of {closed} closed</source>
        <translation>Semana {number}: {errors} de {audited} auditados, de {closed} cerrados</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>grave</source>
        <translation>grave</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>media</translation>
    </message>
    <message>
        <source>light</source>
        <translation>leve</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>volvió</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recomendado</translation>
    </message>
    <message>
        <source>has a plan</source>
        <translation>con plan</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Semanas</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings of the week</source>
        <translation>Hallazgos de la semana</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conforming</source>
        <translation>
            <numerusform>%Ln conforme</numerusform>
            <numerusform>%Ln conformes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nonconforming</source>
        <translation>
            <numerusform>%Ln no conforme</numerusform>
            <numerusform>%Ln no conformes</numerusform>
        </translation>
    </message>
    <message>
        <source>No question failed in any case.</source>
        <translation>Ninguna pregunta falló en ningún caso.</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Por responder</translation>
    </message>
    <message>
        <source>Grave</source>
        <translation>Graves</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>No finding is like that. They are gathered from the audits that were finished in the last weeks.</source>
        <translation>Ningún hallazgo es así. Se reúnen de las auditorías terminadas en las últimas semanas.</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Filtrar hallazgos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln hallazgo</numerusform>
            <numerusform>%Ln hallazgos</numerusform>
        </translation>
    </message>
    <message>
        <source>{findings} in the last {weeks} weeks</source>
        <translation>{findings} en las últimas {weeks} semanas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) stand under that cause.</source>
        <translation>
            <numerusform>%Ln caso queda con esa causa.</numerusform>
            <numerusform>%Ln casos quedan con esa causa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recommended. Its mail waits in the outbox to be approved.</source>
        <translation>Recomendado. Su correo espera aprobación en la bandeja de salida.</translation>
    </message>
    <message>
        <source>Recommended. There is nobody to write to: an address is missing.</source>
        <translation>Recomendado. No hay a quién o de quién escribir: falta un correo.</translation>
    </message>
    <message>
        <source>Draft {number} is opened for {entity}.</source>
        <translation>Se abrió el borrador {number} para {entity}.</translation>
    </message>
    <message>
        <source>The finding is closed. New cases bring it back.</source>
        <translation>El hallazgo está cerrado. Casos nuevos lo traen de vuelta.</translation>
    </message>
</context>
<context>
    <name>FinishStrip</name>
    <message>
        <source>Finish the audit</source>
        <translation>Terminar la auditoría</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Enmendar</translation>
    </message>
    <message>
        <source>Reason of the amendment</source>
        <translation>Razón de la enmienda</translation>
    </message>
    <message>
        <source>Reason, for example: the entity showed the file</source>
        <translation>Razón; por ejemplo: la entidad mostró el expediente</translation>
    </message>
    <message>
        <source>Keep the amendment</source>
        <translation>Guardar la enmienda</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Descartar</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln case(s) of {entity} are scored.</source>
        <translation>
            <numerusform>El único caso de {entity} está evaluado.</numerusform>
            <numerusform>Los %Ln casos de {entity} están evaluados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished on {when}, amended: version {revision}.</source>
        <translation>Terminada el {when}, enmendada: versión {revision}.</translation>
    </message>
    <message>
        <source>Finished on {when}. It is amended, not edited.</source>
        <translation>Terminada el {when}. Se enmienda, no se edita.</translation>
    </message>
    <message>
        <source>Amendment: a comment or an answer is still owed.</source>
        <translation>Enmienda: falta un comentario o una respuesta.</translation>
    </message>
    <message>
        <source>Amendment: change the answers that were wrong, and say why.</source>
        <translation>Enmienda: cambie las respuestas equivocadas y diga por qué.</translation>
    </message>
    <message numerus="yes">
        <source>Amendment: %Ln answer(s) changed.</source>
        <translation>
            <numerusform>Enmienda: %Ln respuesta cambiada.</numerusform>
            <numerusform>Enmienda: %Ln respuestas cambiadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish the audit of {entity}?</source>
        <translation>¿Terminar la auditoría de {entity}?</translation>
    </message>
    <message>
        <source>Scored cases</source>
        <translation>Casos evaluados</translation>
    </message>
    <message>
        <source>Nonconforming</source>
        <translation>No conformes</translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>Casos cerrados</translation>
    </message>
    <message>
        <source>From then on its answers can&apos;t be edited: they are amended, saying why, and both versions stay.</source>
        <translation>Desde entonces sus respuestas no se editan: se enmiendan, diciendo por qué, y quedan las dos versiones.</translation>
    </message>
    <message>
        <source>{entity} is finished.</source>
        <translation>{entity}: auditoría terminada.</translation>
    </message>
    <message>
        <source>{entity} was amended.</source>
        <translation>{entity}: auditoría enmendada.</translation>
    </message>
</context>
<context>
    <name>FirstRows</name>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>se cierra</translation>
    </message>
    <message>
        <source>reopens</source>
        <translation>se reabre</translation>
    </message>
    <message>
        <source>date moved</source>
        <translation>fecha movida</translation>
    </message>
    <message>
        <source>other entity</source>
        <translation>otra entidad</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>cambia</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sin cambio</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>First start</source>
        <translation>Primer inicio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Step {step} of 3</source>
        <translation>Paso {step} de 3</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Elegir el archivo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>There is an office to work in.</source>
        <translation>Hay una oficina en la que se puede trabajar.</translation>
    </message>
    <message>
        <source>The server answers, but there is no office yet: whoever looks after it makes one.</source>
        <translation>El servidor responde, pero todavía no tiene una oficina: la crea quien lo administra.</translation>
    </message>
    <message>
        <source>The server answers, but this program cannot work with what is there.</source>
        <translation>El servidor responde, pero este programa no puede trabajar con lo que hay en él.</translation>
    </message>
    <message>
        <source>The server answers; your password is asked for when it is opened.</source>
        <translation>El servidor responde; su contraseña se pide al abrir la oficina.</translation>
    </message>
    <message>
        <source>Making it…</source>
        <translation>Preparándola…</translation>
    </message>
    <message>
        <source>Making the demonstration office</source>
        <translation>Preparando la oficina de demostración</translation>
    </message>
    <message>
        <source>Welcome to Advisory 3-1-1</source>
        <translation>Bienvenido a Asesoría 3-1-1</translation>
    </message>
</context>
<context>
    <name>FollowUpColumns</name>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Siguen</translation>
    </message>
    <message>
        <source>Off the list</source>
        <translation>Salieron</translation>
    </message>
    <message>
        <source>Promises whose day passed without the case being closed</source>
        <translation>Promesas cuya fecha pasó sin que el caso se cerrara</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>Follow-ups sent since the entity last answered</source>
        <translation>Seguimientos enviados desde la última respuesta de la entidad</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>Días de vencido</translation>
    </message>
    <message>
        <source>In a row</source>
        <translation>Sem.</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Incumpl.</translation>
    </message>
    <message>
        <source>Follow-ups in a row in which it stands; 1 is new</source>
        <translation>Seguimientos seguidos en que aparece; 1 es nuevo</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Prometido</translation>
    </message>
    <message>
        <source>It said</source>
        <translation>Dijo</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Last moved</source>
        <translation>Último movimiento</translation>
    </message>
    <message>
        <source>Why it left</source>
        <translation>Por qué salió</translation>
    </message>
    <message>
        <source>To be prepared</source>
        <translation>Sin preparar</translation>
    </message>
    <message>
        <source>No mail</source>
        <translation>Sin correo</translation>
    </message>
    <message>
        <source>more than {days} days</source>
        <translation>más de {days} días</translation>
    </message>
    <message>
        <source>{first} to {last} days</source>
        <translation>de {first} a {last} días</translation>
    </message>
    <message>
        <source>Closed on {day}</source>
        <translation>Se cerró el {day}</translation>
    </message>
    <message>
        <source>Its dates were changed</source>
        <translation>Sus fechas cambiaron</translation>
    </message>
    <message>
        <source>Another entity&apos;s now</source>
        <translation>Ahora es de otra entidad</translation>
    </message>
    <message>
        <source>No longer in the CRM</source>
        <translation>Ya no está en el CRM</translation>
    </message>
</context>
<context>
    <name>FollowUpPanel</name>
    <message>
        <source>The follow-up of the chosen entity</source>
        <translation>El seguimiento de la entidad elegida</translation>
    </message>
    <message>
        <source>See its mail</source>
        <translation>Ver su correo</translation>
    </message>
    <message>
        <source>Open its cases</source>
        <translation>Abrir sus casos</translation>
    </message>
    <message>
        <source>Its liaisons</source>
        <translation>Sus enlaces</translation>
    </message>
    <message>
        <source>Bring before the director</source>
        <translation>Elevar a la dirección</translation>
    </message>
    <message>
        <source>The follow-up&apos;s cases</source>
        <translation>Los casos del seguimiento</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Off the list</source>
        <translation>Salieron</translation>
    </message>
    <message>
        <source>How long expired</source>
        <translation>Cuánto llevan vencidos</translation>
    </message>
    <message>
        <source>Expired cases</source>
        <translation>Casos vencidos</translation>
    </message>
    <message>
        <source>Cases off the list</source>
        <translation>Casos que salieron</translation>
    </message>
    <message>
        <source>No case left the list since the follow-up before.</source>
        <translation>Ningún caso salió de la lista desde el seguimiento anterior.</translation>
    </message>
    <message>
        <source>Choose an entity to see its cases here.</source>
        <translation>Elija una entidad para ver aquí sus casos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln promise(s) kept</source>
        <translation>
            <numerusform>%Ln promesa cumplida</numerusform>
            <numerusform>%Ln promesas cumplidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broken</source>
        <translation>
            <numerusform>%Ln incumplida</numerusform>
            <numerusform>%Ln incumplidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s) sent since it last answered.</source>
        <translation>
            <numerusform>%Ln seguimiento enviado sin respuesta.</numerusform>
            <numerusform>%Ln seguimientos enviados sin respuesta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired case(s) as things stand; its follow-up is not prepared.</source>
        <translation>
            <numerusform>%Ln caso vencido por ahora; su seguimiento está sin preparar.</numerusform>
            <numerusform>%Ln casos vencidos por ahora; su seguimiento está sin preparar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired case(s); there is no follow-up before it.</source>
        <translation>
            <numerusform>%Ln caso vencido; no hay un seguimiento anterior.</numerusform>
            <numerusform>%Ln casos vencidos; no hay un seguimiento anterior.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired case(s)</source>
        <translation>
            <numerusform>%Ln caso vencido</numerusform>
            <numerusform>%Ln casos vencidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still there</source>
        <translation>
            <numerusform>%Ln sigue</numerusform>
            <numerusform>%Ln siguen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln off the list</source>
        <translation>
            <numerusform>%Ln salió</numerusform>
            <numerusform>%Ln salieron</numerusform>
        </translation>
    </message>
    <message>
        <source>Of any age</source>
        <translation>De cualquier edad</translation>
    </message>
    <message>
        <source>Expired cases of {entity}, {day}</source>
        <translation>Vencidos de {entity}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s) of expired cases were sent and not answered.</source>
        <translation>
            <numerusform>Se envió %Ln seguimiento de casos vencidos y no se respondió.</numerusform>
            <numerusform>Se enviaron %Ln seguimientos de casos vencidos y no se respondieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>It does not answer the follow-ups of expired cases</source>
        <translation>No responde los seguimientos de casos vencidos</translation>
    </message>
</context>
<context>
    <name>FollowUpsView</name>
    <message>
        <source>Follow-ups by entity</source>
        <translation>Seguimientos por entidad</translation>
    </message>
    <message>
        <source>Filter entities</source>
        <translation>Filtrar entidades</translation>
    </message>
    <message>
        <source>Whose entities</source>
        <translation>De quién son las entidades</translation>
    </message>
    <message>
        <source>Preparing follow-ups of week {week}</source>
        <translation>Preparando los seguimientos de la semana {week}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) to approve.</source>
        <translation>
            <numerusform>%Ln correo por aprobar.</numerusform>
            <numerusform>%Ln correos por aprobar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a mail: {entities}.</source>
        <translation>Sin correo: {entities}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left when it was cancelled.</source>
        <translation>
            <numerusform>%Ln quedó sin preparar al cancelar.</numerusform>
            <numerusform>%Ln quedaron sin preparar al cancelar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s) prepared:</source>
        <translation>
            <numerusform>%Ln seguimiento preparado:</numerusform>
            <numerusform>%Ln seguimientos preparados:</numerusform>
        </translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Verlos</translation>
    </message>
    <message>
        <source>All advisors</source>
        <translation>Todos los asesores</translation>
    </message>
    <message>
        <source>No entity has an expired case: nothing is sent.</source>
        <translation>Ninguna entidad tiene casos vencidos: no se envía nada.</translation>
    </message>
    <message>
        <source>This week has not begun yet.</source>
        <translation>Esta semana todavía no ha comenzado.</translation>
    </message>
    <message numerus="yes">
        <source>Prepare %Ln follow-up(s)</source>
        <translation>
            <numerusform>Preparar %Ln seguimiento</numerusform>
            <numerusform>Preparar %Ln seguimientos</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases expired at the start of {day}</source>
        <translation>Casos vencidos al comenzar el {day}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entidad</numerusform>
            <numerusform>%Ln entidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired case(s)</source>
        <translation>
            <numerusform>%Ln caso vencido</numerusform>
            <numerusform>%Ln casos vencidos</numerusform>
        </translation>
    </message>
    <message>
        <source>No expired case, nothing is sent: {entities}</source>
        <translation>Sin casos vencidos, no se les envía nada: {entities}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
    <name>FreeDays</name>
    <message>
        <source>Whose free days</source>
        <translation>De quién son los días libres</translation>
    </message>
    <message>
        <source>First free day</source>
        <translation>Primer día libre</translation>
    </message>
    <message>
        <source>Last free day</source>
        <translation>Último día libre</translation>
    </message>
    <message>
        <source>Reason, if you like</source>
        <translation>Motivo, si quiere</translation>
    </message>
    <message>
        <source>Leave free</source>
        <translation>Dejar libres</translation>
    </message>
    <message>
        <source>Not free after all</source>
        <translation>Ya no son libres</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>to</source>
        <translation>al</translation>
    </message>
    <message>
        <source>No visits are proposed to {who} from {first} to {last}.</source>
        <translation>A {who} no se le proponen visitas del {first} al {last}.</translation>
    </message>
    <message>
        <source>{who} works from {first} to {last} after all.</source>
        <translation>{who} sí trabaja del {first} al {last}.</translation>
    </message>
</context>
<context>
    <name>GradeRows</name>
    <message>
        <source>Give it grades of its own</source>
        <translation>Darle grados propios</translation>
    </message>
    <message>
        <source>Add a grade</source>
        <translation>Agregar un grado</translation>
    </message>
    <message>
        <source>Text of grade {place}</source>
        <translation>Texto del grado {place}</translation>
    </message>
    <message>
        <source>Share of the weight of grade {place}</source>
        <translation>Parte del peso del grado {place}</translation>
    </message>
    <message>
        <source>What this grade brings of the question&apos;s weight, from 0 to 100</source>
        <translation>Lo que este grado aporta del peso de la pregunta, de 0 a 100</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>no cumple</translation>
    </message>
    <message>
        <source>Take the grade out</source>
        <translation>Quitar el grado</translation>
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
        <source>Grade {place}</source>
        <translation>Grado {place}</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Critical group: failing any of its questions</source>
        <translation>Grupo crítico: basta que falle una de sus preguntas</translation>
    </message>
    <message>
        <source>Title of the card</source>
        <translation>Título de la ficha</translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message>
        <source>{share} of what came in: {name}</source>
        <translation>El {share} de lo recibido: {name}</translation>
    </message>
    <message numerus="yes">
        <source>The five leading services (subjects), of %Ln case(s) received</source>
        <translation>
            <numerusform>Los cinco servicios (asuntos) principales, de %Ln caso recibido</numerusform>
            <numerusform>Los cinco servicios (asuntos) principales, de %Ln casos recibidos</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} come in by: {name}</source>
        <translation>El {share} entra por: {name}</translation>
    </message>
    <message>
        <source>Received by origin (channel)</source>
        <translation>Recibidos según su origen (canal)</translation>
    </message>
    <message>
        <source>{share} are of the type: {name}</source>
        <translation>El {share} es de tipo: {name}</translation>
    </message>
    <message>
        <source>Received by type</source>
        <translation>Recibidos por tipo</translation>
    </message>
    <message>
        <source>{share} come from {name}</source>
        <translation>El {share} viene de {name}</translation>
    </message>
    <message>
        <source>Received by province or comarca, the seven leading ones</source>
        <translation>Recibidos por provincia o comarca, las siete primeras</translation>
    </message>
    <message>
        <source>Received by district, the seven leading ones</source>
        <translation>Recibidos por distrito, los siete primeros</translation>
    </message>
    <message>
        <source>Received by corregimiento, the seven leading ones</source>
        <translation>Recibidos por corregimiento, los siete primeros</translation>
    </message>
    <message>
        <source>(no reason given)</source>
        <translation>(sin razón)</translation>
    </message>
    <message>
        <source>Nothing came in</source>
        <translation>No entró ningún caso</translation>
    </message>
    <message>
        <source>{share} stand at: {name}</source>
        <translation>El {share} está en: {name}</translation>
    </message>
    <message>
        <source>Reason of the status of those received, as the last export told it</source>
        <translation>Razón del estado de los recibidos, según la última exportación</translation>
    </message>
    <message>
        <source>Nothing is expired</source>
        <translation>No hay vencidos</translation>
    </message>
    <message>
        <source>{share} of what is expired: {name}</source>
        <translation>El {share} de lo vencido: {name}</translation>
    </message>
    <message numerus="yes">
        <source>Expired cases by type, of %Ln</source>
        <translation>
            <numerusform>Casos vencidos por tipo, de %Ln</numerusform>
            <numerusform>Casos vencidos por tipo, de %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired cases by subject, of %Ln</source>
        <translation>
            <numerusform>Casos vencidos por asunto, de %Ln</numerusform>
            <numerusform>Casos vencidos por asunto, de %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Expired: {name}</source>
        <translation>Vencidos: {name}</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>{share} of what is expired has been so for more than 90 days</source>
        <translation>El {share} de lo vencido lleva más de 90 días vencido</translation>
    </message>
    <message>
        <source>Expired for {days} days</source>
        <translation>Vencidos hace {days} días</translation>
    </message>
    <message>
        <source>Expired cases by the days since they fell due</source>
        <translation>Casos vencidos según los días que llevan vencidos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) expire within 30 days unless closed</source>
        <translation>
            <numerusform>%Ln caso vence en 30 días si no se cierra</numerusform>
            <numerusform>%Ln casos vencen en 30 días si no se cierran</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing expires within 30 days</source>
        <translation>Nada vence en los próximos 30 días</translation>
    </message>
    <message>
        <source>They expire {days} unless closed</source>
        <translation>Vencen {days} si no se cierran</translation>
    </message>
    <message>
        <source>Open cases by the last day on which they are in time, seven days a bar</source>
        <translation>Casos abiertos según el último día en que están a tiempo; siete días por barra</translation>
    </message>
    <message>
        <source>They expire within 30 days unless closed</source>
        <translation>Vencen en 30 días si no se cierran</translation>
    </message>
    <message>
        <source>Received: {name}</source>
        <translation>Recibidos: {name}</translation>
    </message>
    <message>
        <source>(others)</source>
        <translation>(otros)</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(en blanco)</translation>
    </message>
</context>
<context>
    <name>HandInStrip</name>
    <message>
        <source>Hand in</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Handed in: it does not change any more.</source>
        <translation>Entregada: ya no cambia.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln case(s) are answered.</source>
        <translation>
            <numerusform>El único caso está respondido.</numerusform>
            <numerusform>Los %Ln casos están respondidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand in {calibration}?</source>
        <translation>¿Entregar {calibration}?</translation>
    </message>
    <message>
        <source>Scored cases</source>
        <translation>Casos evaluados</translation>
    </message>
    <message>
        <source>Nonconforming</source>
        <translation>No conformes</translation>
    </message>
    <message>
        <source>From then on your answers stay as they are; when all have handed in, all see all answers.</source>
        <translation>Desde entonces sus respuestas quedan como están; cuando todos entreguen, todos verán todas las respuestas.</translation>
    </message>
    <message>
        <source>{calibration} is handed in.</source>
        <translation>{calibration} quedó entregada.</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>Folder for the dossiers</source>
        <translation>Carpeta para los expedientes</translation>
    </message>
    <message>
        <source>Writing the dossiers</source>
        <translation>Escribiendo los expedientes</translation>
    </message>
    <message>
        <source>{done} of {total} dossiers</source>
        <translation>{done} de {total} expedientes</translation>
    </message>
    <message>
        <source>Stops after this dossier; those that are written stay.</source>
        <translation>Se detiene después de este expediente; los escritos quedan.</translation>
    </message>
    <message>
        <source>Drafting the mails</source>
        <translation>Preparando los correos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dossier(s) written, as Word and PDF.</source>
        <translation>
            <numerusform>%Ln expediente escrito, en Word y en PDF.</numerusform>
            <numerusform>%Ln expedientes escritos, en Word y en PDF.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not written: it was stopped.</source>
        <translation>
            <numerusform>%Ln sin escribir: se detuvo.</numerusform>
            <numerusform>%Ln sin escribir: se detuvo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) drafted for liaisons and advisors.</source>
        <translation>
            <numerusform>%Ln correo en borrador para enlaces y asesores.</numerusform>
            <numerusform>%Ln correos en borrador para enlaces y asesores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has gone out: they are approved in the outbox.</source>
        <translation>No ha salido nada: se aprueban en la bandeja.</translation>
    </message>
    <message>
        <source>Nobody has an address for: {entities}.</source>
        <translation>Sin dirección de nadie: {entities}.</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Verlos</translation>
    </message>
</context>
<context>
    <name>HandoverBand</name>
    <message>
        <source>From {day} on {advisor} looks after it.</source>
        <translation>Desde el {day} la atiende {advisor}.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Find anything ({key})</source>
        <translation>Buscar en todo ({key})</translation>
    </message>
</context>
<context>
    <name>HeldBack</name>
    <message>
        <source>Why it goes all the same</source>
        <translation>Por qué sale de todos modos</translation>
    </message>
    <message>
        <source>why it goes all the same</source>
        <translation>por qué sale de todos modos</translation>
    </message>
    <message>
        <source>Approve all the same</source>
        <translation>Aprobar de todos modos</translation>
    </message>
    <message>
        <source>Send it to me first</source>
        <translation>Enviármelo a mí primero</translation>
    </message>
    <message>
        <source>Not in this entity&apos;s directory: {found}.</source>
        <translation>No está en el directorio de esta entidad: {found}.</translation>
    </message>
    <message>
        <source>Another entity&apos;s cases are in it: {found}.</source>
        <translation>Lleva casos de otra entidad: {found}.</translation>
    </message>
    <message>
        <source>Too large for most servers: {found} bytes.</source>
        <translation>Demasiado grande para casi todos los servidores: {found} bytes.</translation>
    </message>
    <message>
        <source>Minutes go to the director too: {found}.</source>
        <translation>La minuta va con copia a la dirección: {found}.</translation>
    </message>
    <message>
        <source>Written with a changed template that nobody has tried: {found}.</source>
        <translation>Escrito con una plantilla cambiada que nadie ha probado: {found}.</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>{advisor}, from {first}</source>
        <translation>{advisor}, desde el {first}</translation>
    </message>
    <message>
        <source>{advisor}, from {first} to {last}</source>
        <translation>{advisor}, del {first} al {last}</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Case, entity or record</source>
        <translation>Caso, entidad o registro</translation>
    </message>
    <message>
        <source>from</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Comprobar la cadena</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/aaaa</translation>
    </message>
    <message>
        <source>Against a file of heads</source>
        <translation>Contra un archivo de cabezas</translation>
    </message>
    <message>
        <source>Keep the head</source>
        <translation>Guardar la cabeza</translation>
    </message>
    <message>
        <source>Keep today&apos;s head in a file</source>
        <translation>Guardar la cabeza de hoy en un archivo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries in all</source>
        <translation>
            <numerusform>%Ln asiento en total</numerusform>
            <numerusform>%Ln asientos en total</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked {when} against the head of entry {head}: whole</source>
        <translation>Comprobado el {when} contra la cabeza del asiento {head}: entero</translation>
    </message>
    <message>
        <source>Checked {when} against the head of entry {head}: NOT WHOLE</source>
        <translation>Comprobado el {when} contra la cabeza del asiento {head}: ALTERADO</translation>
    </message>
    <message>
        <source>Head kept {when} in {place}; not checked against it yet</source>
        <translation>Cabeza guardada el {when} en {place}; aún sin comprobar contra ella</translation>
    </message>
    <message>
        <source>No head is kept outside yet: whoever owns the database could rebuild it all.</source>
        <translation>Aún no hay una cabeza guardada fuera: el dueño de la base podría rehacerlo todo.</translation>
    </message>
    <message>
        <source>{done} of {whole} entries</source>
        <translation>{done} de {whole} asientos</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Checking the history</source>
        <translation>Comprobando el historial</translation>
    </message>
    <message>
        <source>The chain is whole: {count} entries.</source>
        <translation>La cadena está entera: {count} asientos.</translation>
    </message>
    <message>
        <source>The file of heads that was kept outside</source>
        <translation>El archivo de cabezas guardado fuera</translation>
    </message>
    <message>
        <source>Where the head is kept: outside this office&apos;s folder</source>
        <translation>Dónde se guarda la cabeza: fuera de la carpeta de la oficina</translation>
    </message>
    <message>
        <source>heads.txt</source>
        <translation>cabezas.txt</translation>
    </message>
    <message>
        <source>The head is kept.</source>
        <translation>La cabeza quedó guardada.</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exportar el historial</translation>
    </message>
    <message>
        <source>history.xlsx</source>
        <translation>historial.xlsx</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are written.</source>
        <translation>
            <numerusform>Se escribió %Ln asiento.</numerusform>
            <numerusform>Se escribieron %Ln asientos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>Guardando el libro de Excel</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>History: {name}</source>
        <translation>Historial: {name}</translation>
    </message>
</context>
<context>
    <name>Ideas</name>
    <message>
        <source>idea</source>
        <translation>idea</translation>
    </message>
    <message>
        <source>under study</source>
        <translation>en estudio</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>acordada</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>adoptada</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>descartada</translation>
    </message>
    <message>
        <source>Law 83</source>
        <translation>Ley 83</translation>
    </message>
    <message>
        <source>redesign</source>
        <translation>rediseño</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idea</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>What would be better</source>
        <translation>Qué se mejoraría</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Trámite</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>It saves</source>
        <translation>Ahorra</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
</context>
<context>
    <name>IdeasView</name>
    <message>
        <source>To a workbook…</source>
        <translation>Guardar en Excel…</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>Nueva idea</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideas</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Ideas to simplify a procedure stand here. Note the first with “New idea”.</source>
        <translation>Aquí están las ideas para simplificar trámites. Anote la primera con «Nueva idea».</translation>
    </message>
    <message>
        <source>Filter ideas</source>
        <translation>Filtrar ideas</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idea</translation>
    </message>
    <message>
        <source>Next state</source>
        <translation>Siguiente estado</translation>
    </message>
    <message>
        <source>Why; needed to discard it</source>
        <translation>La razón; hace falta para descartarla</translation>
    </message>
    <message>
        <source>Take it there</source>
        <translation>Pasar a ese estado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln idea(s)</source>
        <translation>
            <numerusform>%Ln idea</numerusform>
            <numerusform>%Ln ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln adopted</source>
        <translation>
            <numerusform>, %Ln adoptada</numerusform>
            <numerusform>, %Ln adoptadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an idea, or note one</source>
        <translation>Escoja una idea, o anote una</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Trámite</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>It saves</source>
        <translation>Ahorra</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>Quién se ocupa</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Anotada</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>{idea} is “{state}” now.</source>
        <translation>{idea} está ahora en «{state}».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Ideas to a workbook</source>
        <translation>Ideas a un libro de Excel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln idea(s) written.</source>
        <translation>
            <numerusform>%Ln idea escrita.</numerusform>
            <numerusform>%Ln ideas escritas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the ideas</source>
        <translation>Escribiendo las ideas</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
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
        <source>Columns by the file&apos;s shape</source>
        <translation>Columnas según la forma del archivo</translation>
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
        <source>Mapping profile</source>
        <translation>Perfil de columnas</translation>
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
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Qué pasaría</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Lo que dice el archivo</translation>
    </message>
    <message>
        <source>The file says nothing that is not known already.</source>
        <translation>El archivo no dice nada que no se sepa ya.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>It is another entity</source>
        <translation>Es otra entidad</translation>
    </message>
    <message>
        <source>Import it as cases</source>
        <translation>Importarlo como casos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>These are cases, one to a row, and not the directory&apos;s entities. Nothing was changed.</source>
        <translation>Son casos, uno por fila, y no las entidades del directorio. No se cambió nada.</translation>
    </message>
    <message>
        <source>is new</source>
        <translation>es nuevo</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>cambia</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {left} as they were.</source>
        <translation>{new} nuevos, {changed} cambiados, {left} sin cambio.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) to correct in the file; until then nothing is saved.</source>
        <translation>
            <numerusform>Hay %Ln celda por corregir en el archivo; mientras tanto no se guarda nada.</numerusform>
            <numerusform>Hay %Ln celdas por corregir en el archivo; mientras tanto no se guarda nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that are not used: {names}.</source>
        <translation>Columnas que no se usan: {names}.</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>entidad</translation>
    </message>
    <message>
        <source>advisor</source>
        <translation>asesor</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>asignación</translation>
    </message>
    <message>
        <source>liaison or official</source>
        <translation>enlace o funcionario</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>acuerdo</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>{file} was taken in.</source>
        <translation>Se tomó {file}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ImportsView</name>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiados</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambio</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Se cierran</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Se reabren</translation>
    </message>
    <message>
        <source>Other entity</source>
        <translation>Otra entidad</translation>
    </message>
    <message>
        <source>Dates moved</source>
        <translation>Fechas movidas</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>No vinieron</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Importada</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecha</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importaciones</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Todavía no se ha importado nada.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importación</translation>
    </message>
    <message>
        <source>The cases that it changed</source>
        <translation>Los casos que cambió</translation>
    </message>
    <message>
        <source>Those that were closed</source>
        <translation>Los que se cerraron</translation>
    </message>
    <message>
        <source>Those that were reopened</source>
        <translation>Los que se reabrieron</translation>
    </message>
    <message>
        <source>Those that moved to another entity</source>
        <translation>Los que pasaron a otra entidad</translation>
    </message>
    <message>
        <source>Those whose dates moved</source>
        <translation>Los que cambiaron de fechas</translation>
    </message>
    <message>
        <source>Those that did not come any more</source>
        <translation>Los que ya no vinieron</translation>
    </message>
    <message>
        <source>{which}, {file}</source>
        <translation>{which}, {file}</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Deshacer esta importación</translation>
    </message>
    <message>
        <source>It can be undone while no later import, draw or audit rests on what it brought.</source>
        <translation>Puede deshacerse mientras ninguna importación posterior, sorteo o auditoría descanse en lo que trajo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln import(s)</source>
        <translation>
            <numerusform>%Ln importación</numerusform>
            <numerusform>%Ln importaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}, by {who}</source>
        <translation>{when}, por {who}</translation>
    </message>
</context>
<context>
    <name>JoiningSection</name>
    <message numerus="yes">
        <source>%Ln of what an entity needs when it joins is missing.</source>
        <translation>
            <numerusform>Falta %Ln de las cosas que una entidad necesita al ingresar.</numerusform>
            <numerusform>Faltan %Ln de las cosas que una entidad necesita al ingresar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of what an entity needs when it joins is missing.</source>
        <translation>No falta nada de lo que una entidad necesita al ingresar.</translation>
    </message>
    <message>
        <source>in the directory</source>
        <translation>está en el directorio</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>no aplica</translation>
    </message>
    <message>
        <source>Note down</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Note on: {item}</source>
        <translation>Anotar sobre: {item}</translation>
    </message>
</context>
<context>
    <name>KeptPassword</name>
    <message>
        <source>Forget the kept password</source>
        <translation>Olvidar la contraseña guardada</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Volver a guardarla</translation>
    </message>
    <message>
        <source>It is in the keyring again.</source>
        <translation>Está otra vez en el llavero.</translation>
    </message>
    <message>
        <source>This computer forgot the password of {user} at {host}.</source>
        <translation>Esta computadora olvidó la contraseña de {user} en {host}.</translation>
    </message>
    <message>
        <source>The keyring has no password of {user} at {host}.</source>
        <translation>El llavero no tiene contraseña de {user} en {host}.</translation>
    </message>
</context>
<context>
    <name>KindsPanel</name>
    <message>
        <source>Whom the cards are for</source>
        <translation>Para quién son las fichas</translation>
    </message>
    <message>
        <source>Title of the copy</source>
        <translation>Título de la copia</translation>
    </message>
    <message>
        <source>Copy this card</source>
        <translation>Copiar esta ficha</translation>
    </message>
    <message>
        <source>Retire this card</source>
        <translation>Retirar esta ficha</translation>
    </message>
    <message>
        <source>No new audit begins with it; those that were begun keep it.</source>
        <translation>Ninguna auditoría nueva empieza con ella; las empezadas la conservan.</translation>
    </message>
    <message>
        <source>From now on audits begin with</source>
        <translation>Desde ahora las auditorías empiezan con</translation>
    </message>
    <message>
        <source>For another kind of entity, with changes of its own</source>
        <translation>Para otro tipo de entidad, con cambios propios</translation>
    </message>
    <message>
        <source>every other kind</source>
        <translation>los demás tipos</translation>
    </message>
    <message>
        <source>{kind} ({count})</source>
        <translation>{kind} ({count})</translation>
    </message>
    <message>
        <source>the one for all</source>
        <translation>la común</translation>
    </message>
</context>
<context>
    <name>LateList</name>
    <message>
        <source>Close the list</source>
        <translation>Cerrar la lista</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>La oficina</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Obligación</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What is behind the cell</source>
        <translation>Lo que hay detrás de la celda</translation>
    </message>
</context>
<context>
    <name>LaterPart</name>
    <message>
        <source>At an hour…</source>
        <translation>A una hora…</translation>
    </message>
    <message>
        <source>With the next sending</source>
        <translation>Con el próximo envío</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Poner en pausa…</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Send once more…</source>
        <translation>Enviar otra vez…</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>Respondieron</translation>
    </message>
    <message>
        <source>They received it</source>
        <translation>Lo recibieron</translation>
    </message>
    <message>
        <source>Forget the answer</source>
        <translation>Borrar lo anotado</translation>
    </message>
    <message>
        <source>The hour in Panama, like 23/11/2026 08:00</source>
        <translation>La hora de Panamá, como 23/11/2026 08:00</translation>
    </message>
    <message>
        <source>why it is paused</source>
        <translation>por qué queda en pausa</translation>
    </message>
    <message>
        <source>why it goes once more</source>
        <translation>por qué se envía otra vez</translation>
    </message>
    <message>
        <source>Approve for then</source>
        <translation>Aprobar para esa hora</translation>
    </message>
    <message>
        <source>Let it go then</source>
        <translation>Que salga a esa hora</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Poner en pausa</translation>
    </message>
    <message>
        <source>Make the new draft</source>
        <translation>Hacer el borrador nuevo</translation>
    </message>
</context>
<context>
    <name>LeadingForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>a known entity, or the name of a new one</source>
        <translation>una entidad conocida, o el nombre de una nueva</translation>
    </message>
    <message>
        <source>Created from</source>
        <translation>Creados desde</translation>
    </message>
    <message>
        <source>dd/mm/yyyy; blank: all of them</source>
        <translation>dd/mm/aaaa; en blanco: todos</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Lleva a</translation>
    </message>
    <message>
        <source>The cases go along, with their months&apos; figures. What was drawn, scored or sent stays as it was.</source>
        <translation>Los casos van con el nombre, y con ellos las cifras de sus meses. Lo sorteado, calificado o enviado queda como estaba.</translation>
    </message>
    <message>
        <source>All of its names</source>
        <translation>Todos sus nombres</translation>
    </message>
    <message>
        <source>Lead to another entity</source>
        <translation>Llevar a otra entidad</translation>
    </message>
    <message>
        <source>That is the entity itself.</source>
        <translation>Es la misma entidad.</translation>
    </message>
    <message>
        <source>{gone} and {keep} become one; this can&apos;t be undone.</source>
        <translation>{gone} y {keep} pasan a ser una sola; no se puede deshacer.</translation>
    </message>
    <message>
        <source>For the entity&apos;s own name a day is needed from which on it leads elsewhere.</source>
        <translation>El nombre propio de la entidad solo lleva a otra desde un día: indíquelo.</translation>
    </message>
    <message>
        <source>its cases</source>
        <translation>sus casos</translation>
    </message>
    <message>
        <source>cases that come as “{name}”</source>
        <translation>los casos que llegan como «{name}»</translation>
    </message>
    <message>
        <source>To {into}: {which}.</source>
        <translation>A {into}: {which}.</translation>
    </message>
    <message>
        <source>To {into}: {which}, created from {day} on.</source>
        <translation>A {into}: {which}, creados desde el {day}.</translation>
    </message>
    <message>
        <source>{into} is new and is made.</source>
        <translation>{into} es nueva y se crea.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) of {entity} are now of {into}.</source>
        <translation>
            <numerusform>%Ln caso de {entity} es ahora de {into}.</numerusform>
            <numerusform>%Ln casos de {entity} son ahora de {into}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) stay until an export says how it writes them.</source>
        <translation>
            <numerusform>%Ln caso se queda hasta que una exportación diga cómo lo escribe.</numerusform>
            <numerusform>%Ln casos se quedan hasta que una exportación diga cómo los escribe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) are of {entity} again.</source>
        <translation>
            <numerusform>%Ln caso vuelve a ser de {entity}.</numerusform>
            <numerusform>%Ln casos vuelven a ser de {entity}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leads</name>
    <message>
        <source>{title}: {cases}. Click or Enter opens the cases</source>
        <translation>{title}: {cases}. Clic o Enter abre los casos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln caso</numerusform>
            <numerusform>%Ln casos</numerusform>
        </translation>
    </message>
    <message>
        <source>See the {cases}</source>
        <translation>Ver los {cases}</translation>
    </message>
    <message>
        <source>Looking up cases</source>
        <translation>Buscando casos</translation>
    </message>
</context>
<context>
    <name>LetterColumns</name>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Look at it first</source>
        <translation>Mírela antes</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>To or from</source>
        <translation>Con quién</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Automatic reply</source>
        <translation>Respuesta automática</translation>
    </message>
    <message>
        <source>Delivery report</source>
        <translation>Aviso de entrega</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>No llegó</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
</context>
<context>
    <name>LetterDoubt</name>
    <message>
        <source>no liaison with an address</source>
        <translation>sin enlace con correo</translation>
    </message>
    <message>
        <source>its advisor has no address</source>
        <translation>su asesor no tiene correo</translation>
    </message>
    <message>
        <source>the letter has no mail yet</source>
        <translation>la carta no tiene mensaje</translation>
    </message>
    <message>
        <source>the audit was amended since</source>
        <translation>la auditoría se enmendó</translation>
    </message>
    <message>
        <source>may name a citizen</source>
        <translation>puede nombrar a un ciudadano</translation>
    </message>
    <message>
        <source>the mail needs a decision</source>
        <translation>el mensaje espera una decisión</translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message>
        <source>Prepare the letter</source>
        <translation>Preparar la carta</translation>
    </message>
    <message>
        <source>Approve for the queue</source>
        <translation>Aprobar y poner en cola</translation>
    </message>
    <message>
        <source>Take approval back</source>
        <translation>Retirar la aprobación</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>Abrir en Word</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>Abrir PDF</translation>
    </message>
    <message>
        <source>See its mail</source>
        <translation>Ver su mensaje</translation>
    </message>
    <message>
        <source>Add a liaison</source>
        <translation>Agregar un enlace</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) are still to be scored.</source>
        <translation>
            <numerusform>Falta %Ln caso por evaluar.</numerusform>
            <numerusform>Faltan %Ln casos por evaluar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft its mail</source>
        <translation>Hacer su mensaje</translation>
    </message>
    <message>
        <source>Prepare the corrected letter</source>
        <translation>Preparar la carta corregida</translation>
    </message>
    <message>
        <source>Letter {number}</source>
        <translation>Carta {number}</translation>
    </message>
    <message>
        <source>as a draft</source>
        <translation>en borrador</translation>
    </message>
    <message numerus="yes">
        <source>Letter as PDF, %Ln page(s)</source>
        <translation>
            <numerusform>Carta en PDF, %Ln página</numerusform>
            <numerusform>Carta en PDF, %Ln páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>objections until {day}</source>
        <translation>objeciones hasta el {day}</translation>
    </message>
    <message>
        <source>Replaces {numbers}</source>
        <translation>Reemplaza {numbers}</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
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
        <source>No liaison has an address</source>
        <translation>Ningún enlace tiene correo</translation>
    </message>
    <message>
        <source>Addresses of {entity}</source>
        <translation>Direcciones de {entity}</translation>
    </message>
    <message>
        <source>Its advisor has no address to send from</source>
        <translation>Su asesor no tiene correo para enviarla</translation>
    </message>
    <message>
        <source>From {address}</source>
        <translation>De {address}</translation>
    </message>
    <message>
        <source>May name a citizen: {traces}</source>
        <translation>Puede nombrar a un ciudadano: {traces}</translation>
    </message>
    <message>
        <source>Without personal data</source>
        <translation>Sin datos personales</translation>
    </message>
    <message>
        <source>Letter of findings</source>
        <translation>Carta de hallazgos</translation>
    </message>
</context>
<context>
    <name>LetterState</name>
    <message>
        <source>to score</source>
        <translation>por evaluar</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>por corregir</translation>
    </message>
    <message>
        <source>to prepare</source>
        <translation>por preparar</translation>
    </message>
    <message>
        <source>without a mail</source>
        <translation>sin mensaje</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobada</translation>
    </message>
    <message>
        <source>in the queue</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>enviándose</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviada</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>perhaps sent</source>
        <translation>quizás enviado</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>anulada</translation>
    </message>
</context>
<context>
    <name>LettersView</name>
    <message>
        <source>Letters of the week</source>
        <translation>Cartas de la semana</translation>
    </message>
    <message>
        <source>No entity is like that.</source>
        <translation>Ninguna entidad es así.</translation>
    </message>
    <message>
        <source>Filter letters</source>
        <translation>Filtrar cartas</translation>
    </message>
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
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entidad</numerusform>
            <numerusform>%Ln entidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln carta</numerusform>
            <numerusform>%Ln cartas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>%Ln enviada</numerusform>
            <numerusform>%Ln enviadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) to prepare.</source>
        <translation>
            <numerusform>%Ln carta por preparar.</numerusform>
            <numerusform>%Ln cartas por preparar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to approve.</source>
        <translation>
            <numerusform>%Ln por aprobar.</numerusform>
            <numerusform>%Ln por aprobar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at first.</source>
        <translation>
            <numerusform>%Ln por mirar antes.</numerusform>
            <numerusform>%Ln por mirar antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to score.</source>
        <translation>
            <numerusform>%Ln por evaluar todavía.</numerusform>
            <numerusform>%Ln por evaluar todavía.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every letter of the week is on its way.</source>
        <translation>Todas las cartas de la semana van en camino.</translation>
    </message>
    <message numerus="yes">
        <source>Prepare %Ln letter(s)</source>
        <translation>
            <numerusform>Preparar %Ln carta</numerusform>
            <numerusform>Preparar %Ln cartas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln letter(s)</source>
        <translation>
            <numerusform>Aprobar %Ln carta</numerusform>
            <numerusform>Aprobar %Ln cartas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve the %Ln chosen</source>
        <translation>
            <numerusform>Aprobar la elegida</numerusform>
            <numerusform>Aprobar las %Ln elegidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiaisonForm</name>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Sits in the district of Panama</source>
        <translation>Está en el distrito de Panamá</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
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
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>where it is known</source>
        <translation>si se conoce</translation>
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
        <source>Edit {name}</source>
        <translation>Editar a {name}</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Contacto nuevo</translation>
    </message>
    <message>
        <source>Who replaces {name}?</source>
        <translation>¿Quién reemplaza a {name}?</translation>
    </message>
    <message>
        <source>{came} took the place of {gone}.</source>
        <translation>{came} reemplaza a {gone}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>Se guardó a {name}.</translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message>
        <source>Pause all sending…</source>
        <translation>Pausar todo el envío…</translation>
    </message>
    <message>
        <source>Try without sending</source>
        <translation>Probar sin enviar</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>Send all to me first</source>
        <translation>Enviarme todos a mí primero</translation>
    </message>
    <message numerus="yes">
        <source>See %Ln older one(s)</source>
        <translation>
            <numerusform>Ver %Ln más antiguo</numerusform>
            <numerusform>Ver %Ln más antiguos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loads</name>
    <message>
        <source>Loads</source>
        <translation>Cargas</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Ver como tabla</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>In {proposal} nobody is more than {apart} off the even load</source>
        <translation>En {proposal} nadie se aparta más de {apart} del reparto parejo</translation>
    </message>
    <message>
        <source>Weighted load, the even one = 100. Weights: {weights}</source>
        <translation>Carga ponderada, reparto parejo = 100. Pesos: {weights}</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>even load ± {band}</source>
        <translation>reparto parejo ± {band}</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>Below goal</source>
        <translation>Bajo meta</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>In the other</source>
        <translation>En la otra</translation>
    </message>
</context>
<context>
    <name>MailColumns</name>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Espera a</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>MailPage</name>
    <message>
        <source>Views of the mail</source>
        <translation>Vistas del correo</translation>
    </message>
</context>
<context>
    <name>MailStates</name>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Going out</source>
        <translation>Enviándose</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>Quizás enviado</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>It lies as a draft in the folder: send it from your mail program.</source>
        <translation>Quedó como borrador en la carpeta: envíelo desde su programa de correo.</translation>
    </message>
    <message>
        <source>Look at it and approve it: nothing goes out that nobody has approved.</source>
        <translation>Léalo y apruébelo: nada sale sin que alguien lo apruebe.</translation>
    </message>
    <message>
        <source>It goes out when you send. Until then it can be taken back.</source>
        <translation>Sale cuando usted envíe. Hasta entonces puede retirarse.</translation>
    </message>
    <message>
        <source>It goes out with the next sending. Until then it can be taken back.</source>
        <translation>Sale con el próximo envío. Hasta entonces puede retirarse.</translation>
    </message>
    <message>
        <source>A program is handing it over at this moment.</source>
        <translation>Un programa lo está entregando en este momento.</translation>
    </message>
    <message>
        <source>The server said that it has it.</source>
        <translation>El servidor dijo que lo tiene.</translation>
    </message>
    <message>
        <source>It was handed over and no answer came, so nobody knows whether the server has it. Ask the liaison, or look among what your mailbox has sent; then say here what you found. It is never sent again by itself.</source>
        <translation>Se entregó y no llegó la respuesta: nadie sabe si el servidor lo tiene. Pregunte al enlace o busque entre lo enviado de su buzón, y diga aquí qué encontró. Nunca se reenvía por sí solo.</translation>
    </message>
    <message>
        <source>The server said no, so the entity does not have it. Correct the cause (the address in Entities, the size, the server) and queue it again.</source>
        <translation>El servidor dijo que no, así que la entidad no lo tiene. Corrija la causa (la dirección en Entidades, el tamaño, el servidor) y póngalo en cola otra vez.</translation>
    </message>
    <message>
        <source>Its letter was corrected before it went. The corrected letter has a message of its own.</source>
        <translation>Su carta se corrigió antes de que saliera. La carta corregida tiene su propio correo.</translation>
    </message>
</context>
<context>
    <name>MailViews</name>
    <message>
        <source>Outbox</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Correspondence</source>
        <translation>Correspondencia</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
</context>
<context>
    <name>MailWaits</name>
    <message>
        <source>{hour}</source>
        <translation>{hour}</translation>
    </message>
    <message>
        <source>server, until {hour}</source>
        <translation>servidor, hasta {hour}</translation>
    </message>
    <message>
        <source>the liaison, since today</source>
        <translation>el enlace, desde hoy</translation>
    </message>
    <message>
        <source>the liaison, since yesterday</source>
        <translation>el enlace, desde ayer</translation>
    </message>
    <message>
        <source>the liaison, {days} days</source>
        <translation>el enlace, hace {days} días</translation>
    </message>
    <message>
        <source>your approval</source>
        <translation>su aprobación</translation>
    </message>
    <message>
        <source>the director</source>
        <translation>la dirección</translation>
    </message>
    <message>
        <source>that it goes on</source>
        <translation>que se reanude</translation>
    </message>
    <message>
        <source>the sending</source>
        <translation>el envío</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>el servidor</translation>
    </message>
    <message>
        <source>your decision</source>
        <translation>su decisión</translation>
    </message>
</context>
<context>
    <name>MailboxDialog</name>
    <message>
        <source>The office&apos;s mailbox</source>
        <translation>El buzón de la oficina</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Read it now</source>
        <translation>Leerlo ahora</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Kept are answers to the office&apos;s mails, reports on them, and what people of the directory write. Of everything else nothing is kept, not even that it came. Nothing in the mailbox is marked, moved or deleted.</source>
        <translation>Se guarda lo que responde a los correos de la oficina, los avisos sobre ellos, y lo que escribe la gente del directorio. De lo demás no se guarda nada, ni siquiera que llegó. En el buzón no se marca, ni se mueve, ni se borra nada.</translation>
    </message>
    <message numerus="yes">
        <source>It can be read: %Ln message(s) lie in {folder}.</source>
        <translation>
            <numerusform>Se puede leer: hay %Ln mensaje en {folder}.</numerusform>
            <numerusform>Se puede leer: hay %Ln mensajes en {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Preguntando al servidor…</translation>
    </message>
</context>
<context>
    <name>MailboxForm</name>
    <message>
        <source>What the mailbox is on</source>
        <translation>Dónde está el buzón</translation>
    </message>
    <message>
        <source>Mail server (IMAP)</source>
        <translation>Servidor de correo (IMAP)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>File of the certificate authority</source>
        <translation>Archivo de la autoridad certificadora</translation>
    </message>
    <message>
        <source>empty: the one in the keyring</source>
        <translation>vacía: la del llavero</translation>
    </message>
    <message>
        <source>empty: the authorities of this computer</source>
        <translation>vacío: las autoridades de esta computadora</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protección</translation>
    </message>
    <message>
        <source>None (only this computer)</source>
        <translation>Ninguna (solo esta computadora)</translation>
    </message>
    <message>
        <source>Keep the password in the keyring</source>
        <translation>Guardar la contraseña en el llavero</translation>
    </message>
    <message>
        <source>How often it is read</source>
        <translation>Cada cuánto se lee</translation>
    </message>
    <message>
        <source>Only when I ask</source>
        <translation>Solo cuando lo pida</translation>
    </message>
    <message>
        <source>Every quarter of an hour</source>
        <translation>Cada cuarto de hora</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Cada hora</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autoridad</translation>
    </message>
</context>
<context>
    <name>MailboxReading</name>
    <message>
        <source>Reading the mailbox</source>
        <translation>Leyendo el buzón</translation>
    </message>
    <message numerus="yes">
        <source>Of others nothing is kept: %Ln.</source>
        <translation>
            <numerusform>De %Ln ajeno no se guarda nada.</numerusform>
            <numerusform>De %Ln ajenos no se guarda nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read.</source>
        <translation>
            <numerusform>%Ln no se pudo leer.</numerusform>
            <numerusform>%Ln no se pudieron leer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s) in the mailbox.</source>
        <translation>
            <numerusform>%Ln mensaje nuevo en el buzón.</numerusform>
            <numerusform>%Ln mensajes nuevos en el buzón.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManualText</name>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>The manual is not installed with this copy of the program.</source>
        <translation>Esta copia del programa no trae el manual.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in the manual</source>
        <translation>
            <numerusform>Un lugar del manual</numerusform>
            <numerusform>%Ln lugares del manual</numerusform>
        </translation>
    </message>
    <message>
        <source>The manual says nothing of it.</source>
        <translation>El manual no dice nada de eso.</translation>
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
    <name>MeetingDesk</name>
    <message>
        <source>Agenda</source>
        <translation>Orden del día</translation>
    </message>
    <message>
        <source>New decision</source>
        <translation>Decisión nueva</translation>
    </message>
    <message>
        <source>Further point of the agenda</source>
        <translation>Otro punto del orden del día</translation>
    </message>
    <message>
        <source>Attach photo</source>
        <translation>Adjuntar foto</translation>
    </message>
    <message>
        <source>Open the dossier (Alt+E)</source>
        <translation>Abrir el expediente (Alt+E)</translation>
    </message>
    <message>
        <source>Alt+D decision · Alt+C commitment · Alt+↓ next point</source>
        <translation>Alt+D decisión · Alt+C compromiso · Alt+↓ punto siguiente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln decisión</numerusform>
            <numerusform>%Ln decisiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln commitment(s)</source>
        <translation>
            <numerusform>%Ln compromiso</numerusform>
            <numerusform>%Ln compromisos</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} de {all}</translation>
    </message>
    <message>
        <source>since {hour}</source>
        <translation>desde {hour}</translation>
    </message>
    <message>
        <source>Notes under {point}</source>
        <translation>Notas de {point}</translation>
    </message>
    <message>
        <source>Decision: {what}</source>
        <translation>Decisión: {what}</translation>
    </message>
    <message>
        <source>Since the visit of {day}</source>
        <translation>Desde la visita del {day}</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>before {figure}</source>
        <translation>antes {figure}</translation>
    </message>
    <message>
        <source>The dossier is saved.</source>
        <translation>El expediente está guardado.</translation>
    </message>
    <message>
        <source>Photographs and documents (*.png *.jpg *.jpeg *.pdf)</source>
        <translation>Fotografías y documentos (*.png *.jpg *.jpeg *.pdf)</translation>
    </message>
    <message>
        <source>What was typed has not been saved yet</source>
        <translation>Lo escrito todavía no se ha guardado</translation>
    </message>
    <message>
        <source>Saved at {moment}</source>
        <translation>Guardado a las {moment}</translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>Visit to an entity</source>
        <translation>Visita a entidad</translation>
    </message>
    <message>
        <source>Team meeting</source>
        <translation>Reunión de equipo</translation>
    </message>
    <message>
        <source>Monthly meeting of liaisons</source>
        <translation>Reunión mensual de enlaces</translation>
    </message>
    <message>
        <source>Meeting of liaisons in the region</source>
        <translation>Reunión de enlaces en la región</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Capacitación</translation>
    </message>
    <message>
        <source>Review of the knowledge base</source>
        <translation>Revisión de la base de conocimientos</translation>
    </message>
    <message>
        <source>311 in your entity</source>
        <translation>311 En Tu Entidad</translation>
    </message>
    <message>
        <source>311 in your community</source>
        <translation>311 En Tu Comunidad</translation>
    </message>
    <message>
        <source>Congress</source>
        <translation>Congreso</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>sin anotar</translation>
    </message>
    <message>
        <source>present</source>
        <translation>presente</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>excusado</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>will come</source>
        <translation>vendrá</translation>
    </message>
    <message>
        <source>sends regrets</source>
        <translation>se excusa</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>no sabe</translation>
    </message>
    <message>
        <source>planned, invited</source>
        <translation>planeada, convocada</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planeada</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>minutes {number} sent</source>
        <translation>minuta {number} enviada</translation>
    </message>
    <message>
        <source>minutes {number} to be sent</source>
        <translation>minuta {number} por enviar</translation>
    </message>
    <message>
        <source>minutes to be finalised</source>
        <translation>minuta por finalizar</translation>
    </message>
    <message>
        <source>{who}, done {day}</source>
        <translation>{who}, cumplido {day}</translation>
    </message>
    <message>
        <source>{who}, withdrawn</source>
        <translation>{who}, retirado</translation>
    </message>
    <message>
        <source>{who}, {day}</source>
        <translation>{who}, {day}</translation>
    </message>
    <message>
        <source>It goes to those present, with a copy to the director.</source>
        <translation>Va a quienes asistieron, con copia a la dirección.</translation>
    </message>
    <message>
        <source>{number} is to be sent</source>
        <translation>{number} está por enviar</translation>
    </message>
    <message>
        <source>The meeting is not over</source>
        <translation>La reunión no ha terminado</translation>
    </message>
    <message>
        <source>This is how the draft reads so far.</source>
        <translation>Así se lee el borrador hasta ahora.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>It gets its number when it is finalised, and is not changed afterwards.</source>
        <translation>Recibe su número al finalizarla, y después no se cambia.</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisada</translation>
    </message>
    <message>
        <source>Read it whole. A correction later is an amendment of its own.</source>
        <translation>Léala completa. Una corrección posterior es otra minuta.</translation>
    </message>
    <message>
        <source>Draft to be reviewed</source>
        <translation>Borrador por revisar</translation>
    </message>
    <message>
        <source>The mail of {number} is a draft</source>
        <translation>El correo de {number} es un borrador</translation>
    </message>
    <message>
        <source>Nothing goes out that nobody has approved.</source>
        <translation>Nada sale sin que alguien lo apruebe.</translation>
    </message>
    <message>
        <source>The mail of {number} is approved</source>
        <translation>El correo de {number} está aprobado</translation>
    </message>
    <message>
        <source>It goes when you send.</source>
        <translation>Sale cuando usted envíe.</translation>
    </message>
    <message>
        <source>{number} waits to go out</source>
        <translation>{number} espera para salir</translation>
    </message>
    <message>
        <source>The minutes are safe here. Send again when the mail server answers; nothing else is to be done.</source>
        <translation>La minuta está a salvo aquí. Envíe otra vez cuando el servidor de correo responda; no hay que hacer nada más.</translation>
    </message>
    <message>
        <source>{number} is going out</source>
        <translation>{number} está saliendo</translation>
    </message>
    <message>
        <source>{number} is sent</source>
        <translation>{number} está enviada</translation>
    </message>
    <message>
        <source>It proves the visit.</source>
        <translation>Con esto la visita queda demostrada.</translation>
    </message>
    <message>
        <source>{number} is perhaps sent</source>
        <translation>{number} quizás se envió</translation>
    </message>
    <message>
        <source>Nobody knows whether the server has it. Decide in the mail what you found.</source>
        <translation>Nadie sabe si el servidor la tiene. Diga en Correo lo que averiguó.</translation>
    </message>
    <message>
        <source>The server refused {number}</source>
        <translation>El servidor rechazó {number}</translation>
    </message>
    <message>
        <source>Its mail says why.</source>
        <translation>Su correo dice por qué.</translation>
    </message>
    <message>
        <source>The mail of {number} was cancelled</source>
        <translation>El correo de {number} se anuló</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Views of the meetings</source>
        <translation>Vistas de las reuniones</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>All meetings</source>
        <translation>Todas las reuniones</translation>
    </message>
    <message>
        <source>Draft invitations</source>
        <translation>Preparar invitaciones</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Reunión nueva</translation>
    </message>
    <message>
        <source>Begin the meeting</source>
        <translation>Empezar la reunión</translation>
    </message>
    <message>
        <source>End and review the minutes</source>
        <translation>Terminar y revisar la minuta</translation>
    </message>
    <message>
        <source>Review the minutes</source>
        <translation>Revisar la minuta</translation>
    </message>
    <message>
        <source>See them in the mail</source>
        <translation>Verlas en Correo</translation>
    </message>
    <message>
        <source>Draft the cancellation</source>
        <translation>Preparar la cancelación</translation>
    </message>
    <message>
        <source>Draft the change</source>
        <translation>Preparar el aviso del cambio</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitation(s) wait in the mail as drafts.</source>
        <translation>
            <numerusform>%Ln invitación espera en el correo como borrador.</numerusform>
            <numerusform>%Ln invitaciones esperan en el correo como borradores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without an address: {names}</source>
        <translation>Sin correo: {names}</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Verlos</translation>
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
    <name>MessagePanel</name>
    <message>
        <source>The chosen message</source>
        <translation>El correo elegido</translation>
    </message>
    <message>
        <source>What the message says</source>
        <translation>Lo que dice el correo</translation>
    </message>
    <message>
        <source>How the message is shown</source>
        <translation>Cómo se muestra el correo</translation>
    </message>
    <message>
        <source>As it arrives</source>
        <translation>Como llega</translation>
    </message>
    <message>
        <source>Text alone</source>
        <translation>Solo texto</translation>
    </message>
    <message>
        <source>It arrived: mark it as sent</source>
        <translation>Llegó: darlo por enviado</translation>
    </message>
    <message>
        <source>It did not: queue it again</source>
        <translation>No llegó: ponerlo en cola</translation>
    </message>
    <message>
        <source>Save as .eml</source>
        <translation>Guardar como .eml</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages chosen</source>
        <translation>
            <numerusform>%Ln correo elegido</numerusform>
            <numerusform>%Ln correos elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a message to see it here.</source>
        <translation>Elija un correo para verlo aquí.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>draft in a folder</source>
        <translation>borrador en una carpeta</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>servidor de correo</translation>
    </message>
    <message>
        <source>Last known: {words}.</source>
        <translation>Lo último que se supo: {words}.</translation>
    </message>
    <message>
        <source>Looks like a citizen&apos;s data: {found}. Look before you approve.</source>
        <translation>Parece un dato de un ciudadano: {found}. Revíselo antes de aprobar.</translation>
    </message>
    <message>
        <source>Paused: “{why}”.</source>
        <translation>En pausa: «{why}».</translation>
    </message>
    <message>
        <source>It goes at {hour}, and not before.</source>
        <translation>Sale el {hour}, y no antes.</translation>
    </message>
    <message>
        <source>It is offered again at {hour}.</source>
        <translation>Se intenta de nuevo el {hour}.</translation>
    </message>
    <message>
        <source>It goes in place of “{subject}”: {why}.</source>
        <translation>Va en lugar de «{subject}»: {why}.</translation>
    </message>
    <message>
        <source>Noted by {who} on {day}</source>
        <translation>Anotado por {who} el {day}</translation>
    </message>
    <message>
        <source>A server reported that a recipient did not get it; see Correspondence.</source>
        <translation>Un servidor avisó que un destinatario no lo recibió; véalo en Correspondencia.</translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln</source>
        <translation>
            <numerusform>Aprobar %Ln</numerusform>
            <numerusform>Aprobar %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln</source>
        <translation>
            <numerusform>Retirar %Ln</numerusform>
            <numerusform>Retirar %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln</source>
        <translation>
            <numerusform>Enviar %Ln</numerusform>
            <numerusform>Enviar %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Queue it again</source>
        <translation>Ponerlo en cola otra vez</translation>
    </message>
</context>
<context>
    <name>MicrosoftPart</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Number of this program</source>
        <translation>Número del programa</translation>
    </message>
    <message>
        <source>the address that sends</source>
        <translation>la dirección que envía</translation>
    </message>
    <message>
        <source>its domain, such as oficina.gob.pa</source>
        <translation>su dominio, como oficina.gob.pa</translation>
    </message>
    <message>
        <source>from your technical support</source>
        <translation>lo da su soporte técnico</translation>
    </message>
    <message>
        <source>How Microsoft 365 is reached</source>
        <translation>Cómo se llega a Microsoft 365</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Abrir la página</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Asking for a code …</source>
        <translation>Pidiendo un código…</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Desistir</translation>
    </message>
    <message>
        <source>Type the code {code} at {page} as {user}. It is good for {minutes} minutes.</source>
        <translation>Escriba el código {code} en {page} como {user}. Vale {minutes} minutos.</translation>
    </message>
    <message>
        <source>{user} is signed in on this computer.</source>
        <translation>{user} ya inició sesión en esta computadora.</translation>
    </message>
</context>
<context>
    <name>MinutesDesk</name>
    <message>
        <source>Mark as reviewed</source>
        <translation>Marcar como revisada</translation>
    </message>
    <message>
        <source>Finalise…</source>
        <translation>Finalizar…</translation>
    </message>
    <message>
        <source>Prepare the mail</source>
        <translation>Preparar el correo</translation>
    </message>
    <message>
        <source>Approve the mail</source>
        <translation>Aprobar el correo</translation>
    </message>
    <message>
        <source>Send it in the mail</source>
        <translation>Enviarlo en Correo</translation>
    </message>
    <message>
        <source>See its mail</source>
        <translation>Ver su correo</translation>
    </message>
    <message>
        <source>Back to the notes</source>
        <translation>Volver a las notas</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>Abrir en Word</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>Abrir PDF</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Conforme, según</translation>
    </message>
    <message numerus="yes">
        <source>The attendance of %Ln person(s) is not noted yet.</source>
        <translation>
            <numerusform>Falta anotar la asistencia de %Ln persona.</numerusform>
            <numerusform>Falta anotar la asistencia de %Ln personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>Corrige</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Conforme</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>the director has no address in Settings</source>
        <translation>falta el correo de la dirección en Ajustes</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuta</translation>
    </message>
    <message>
        <source>Without an address: {names}.</source>
        <translation>Sin correo: {names}.</translation>
    </message>
    <message>
        <source>Too large for a mail: {files}.</source>
        <translation>Demasiado grandes para un correo: {files}.</translation>
    </message>
    <message>
        <source>The mail is a draft.</source>
        <translation>El correo es un borrador.</translation>
    </message>
    <message>
        <source>Its mail is approved.</source>
        <translation>Su correo queda aprobado.</translation>
    </message>
    <message>
        <source>Nothing has gone out yet: it goes when you send.</source>
        <translation>Todavía no ha salido nada: sale cuando usted envíe.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Finalise these minutes?</source>
        <translation>¿Finalizar esta minuta?</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presentes</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>They get the next number of the year and are not changed any more; a correction is an amendment.</source>
        <translation>Recibe el siguiente número del año y ya no se cambia; una corrección es otra minuta.</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>Finalizar</translation>
    </message>
</context>
<context>
    <name>MonthStepper</name>
    <message>
        <source>The month before</source>
        <translation>El mes anterior</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>El mes siguiente</translation>
    </message>
</context>
<context>
    <name>MonthWords</name>
    <message>
        <source>Nothing was due yet in these months</source>
        <translation>En estos meses todavía no vencía ningún caso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s) in a row without passing the goal of {goal}</source>
        <translation>
            <numerusform>Este mes no se pasa la meta del {goal}</numerusform>
            <numerusform>Van %Ln meses sin pasar la meta del {goal}</numerusform>
        </translation>
    </message>
    <message>
        <source>The goal of {goal} is passed: {rate}</source>
        <translation>Se pasa la meta del {goal}: {rate}</translation>
    </message>
    <message>
        <source>Due in {month}</source>
        <translation>Con plazo cumplido en {month}</translation>
    </message>
    <message>
        <source>Concluded in 30 days, of those due in the month; limits at 95 %; thin, the year before</source>
        <translation>Concluidos en 30 días, de los que vencían en el mes; límites del 95 %; en fino, el año anterior</translation>
    </message>
    <message>
        <source>goal {goal}</source>
        <translation>meta {goal}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) more came in than were closed this month</source>
        <translation>
            <numerusform>Este mes entró %Ln caso más de los que se cerraron</numerusform>
            <numerusform>Este mes entraron %Ln casos más de los que se cerraron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) more were closed than came in this month</source>
        <translation>
            <numerusform>Este mes se cerró %Ln caso más de los que entraron</numerusform>
            <numerusform>Este mes se cerraron %Ln casos más de los que entraron</numerusform>
        </translation>
    </message>
    <message>
        <source>As many cases came in as were closed this month</source>
        <translation>Este mes se cerraron tantos casos como entraron</translation>
    </message>
    <message>
        <source>Received in {month}</source>
        <translation>Recibidos en {month}</translation>
    </message>
    <message>
        <source>Cases per month</source>
        <translation>Casos por mes</translation>
    </message>
    <message>
        <source>received {count}</source>
        <translation>recibidos {count}</translation>
    </message>
    <message>
        <source>closed {count}</source>
        <translation>cerrados {count}</translation>
    </message>
    <message>
        <source>There was nothing to close this month</source>
        <translation>No había nada que cerrar este mes</translation>
    </message>
    <message>
        <source>{share} of what there was to close was closed</source>
        <translation>Se cerró el {share} de lo que había por cerrar</translation>
    </message>
    <message>
        <source>{share} of what there was to close was closed; a year before, {before}</source>
        <translation>Se cerró el {share} de lo que había por cerrar; hace un año, el {before}</translation>
    </message>
    <message>
        <source>Closed in {month}</source>
        <translation>Cerrados en {month}</translation>
    </message>
    <message>
        <source>Operational effectiveness: closed, of those open at the month&apos;s start and received in it</source>
        <translation>Efectividad operativa: cerrados, de los pendientes al inicio y los recibidos en el mes</translation>
    </message>
    <message>
        <source>active {count}</source>
        <translation>activos {count}</translation>
    </message>
    <message>
        <source>wk {week}</source>
        <translation>sem. {week}</translation>
    </message>
    <message>
        <source>Closed in week {week}</source>
        <translation>Cerrados en la semana {week}</translation>
    </message>
    <message>
        <source>Most were closed in week {week}: {most}; usual are {usual}</source>
        <translation>La semana {week} cerró más: {most}; lo usual son {usual}</translation>
    </message>
    <message>
        <source>Nothing was closed in these weeks</source>
        <translation>No se cerró nada en estas semanas</translation>
    </message>
    <message>
        <source>Cases closed in each of the last 13 weeks; the last one up to the end of the month</source>
        <translation>Casos cerrados en cada una de las últimas 13 semanas; la última, hasta el fin de mes</translation>
    </message>
    <message>
        <source>No case was received in this month</source>
        <translation>En este mes no se recibió ningún caso</translation>
    </message>
    <message>
        <source>More than half of the cases are still open</source>
        <translation>Más de la mitad de los casos sigue abierta</translation>
    </message>
    <message>
        <source>Half take more than {days} days</source>
        <translation>La mitad tarda más de {days} días</translation>
    </message>
    <message>
        <source>Half take more than {days} days; {share} take more than 30</source>
        <translation>La mitad tarda más de {days} días; el {share} pasa de 30</translation>
    </message>
    <message>
        <source>Cases still open by days (Kaplan-Meier)</source>
        <translation>Casos aún abiertos según los días (Kaplan-Meier)</translation>
    </message>
    <message>
        <source>Cases still open by days (Kaplan-Meier); median {days}, at 95 % {lower} to {upper}</source>
        <translation>Casos aún abiertos según los días (Kaplan-Meier); mediana {days}, de {lower} a {upper} con 95 %</translation>
    </message>
    <message>
        <source>Closed per month, the three leading types</source>
        <translation>Cerrados por mes, los tres tipos principales</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>{share} still open</source>
        <translation>{share} sigue abierto</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days, after the axis&apos;s last number</comment>
        <translation>d</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Nothing came in these twelve months</source>
        <translation>No entró nada en estos doce meses</translation>
    </message>
    <message>
        <source>Most comes in for: {name}</source>
        <translation>Lo que más entra: {name}</translation>
    </message>
    <message>
        <source>Received per month, the three leading subjects</source>
        <translation>Recibidos por mes, los tres asuntos principales</translation>
    </message>
    <message>
        <source>Received per month, the three leading types</source>
        <translation>Recibidos por mes, los tres tipos principales</translation>
    </message>
    <message>
        <source>Nothing was closed in these twelve months</source>
        <translation>No se cerró nada en estos doce meses</translation>
    </message>
    <message>
        <source>Most is closed for: {name}</source>
        <translation>Lo que más se cierra: {name}</translation>
    </message>
    <message>
        <source>Closed per month, the three leading subjects</source>
        <translation>Cerrados por mes, los tres asuntos principales</translation>
    </message>
</context>
<context>
    <name>MoveOffice</name>
    <message>
        <source>Address of the server&apos;s empty database</source>
        <translation>Dirección de la base de datos vacía del servidor</translation>
    </message>
    <message>
        <source>Password of the database&apos;s owner</source>
        <translation>Contraseña del dueño de la base de datos</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Move the office there…</source>
        <translation>Mover la oficina allí…</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Empty: the office can be moved here.</source>
        <translation>Nada: la oficina puede moverse aquí.</translation>
    </message>
    <message>
        <source>An office that this program can work in.</source>
        <translation>Una oficina en la que este programa puede trabajar.</translation>
    </message>
    <message>
        <source>An office of an earlier version of the program.</source>
        <translation>Una oficina de una versión anterior del programa.</translation>
    </message>
    <message>
        <source>An office of a newer version of the program.</source>
        <translation>Una oficina de una versión más nueva del programa.</translation>
    </message>
    <message>
        <source>Another program&apos;s tables.</source>
        <translation>Tablas de otro programa.</translation>
    </message>
    <message>
        <source>a file, no server</source>
        <translation>un archivo, no un servidor</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>This user may not make tables here; the office&apos;s owner may.</source>
        <translation>Este usuario no puede crear tablas aquí; el dueño de la oficina sí.</translation>
    </message>
    <message>
        <source>An office is moved only to an empty database of a server.</source>
        <translation>Una oficina solo se mueve a una base de datos vacía de un servidor.</translation>
    </message>
    <message>
        <source>It can be moved. While it is, nobody else can save anything.</source>
        <translation>Puede moverse. Mientras tanto, nadie más puede guardar nada.</translation>
    </message>
    <message>
        <source>Move the office to the server?</source>
        <translation>¿Mover la oficina al servidor?</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Everything is copied and then compared row by row. The file stays as it is; nobody should go on in it.</source>
        <translation>Todo se copia y después se compara fila por fila. El archivo queda como está; nadie debe seguir trabajando en él.</translation>
    </message>
    <message>
        <source>Move the office</source>
        <translation>Mover la oficina</translation>
    </message>
    <message>
        <source>Stopping the move</source>
        <translation>Deteniendo el traslado</translation>
    </message>
    <message>
        <source>Copying and comparing…</source>
        <translation>Copiando y comparando…</translation>
    </message>
    <message>
        <source>Moving the office</source>
        <translation>Moviendo la oficina</translation>
    </message>
    <message>
        <source>{rows} rows are on the server, each the same as here.</source>
        <translation>{rows} filas están en el servidor, cada una igual que aquí.</translation>
    </message>
    <message>
        <source>Now choose that server under «Where the office is», here and on the other computers.</source>
        <translation>Ahora elija ese servidor en «Dónde está la oficina», aquí y en los demás equipos.</translation>
    </message>
    <message>
        <source>Choose it</source>
        <translation>Elegirlo</translation>
    </message>
    <message>
        <source>Move the office to a server</source>
        <translation>Mover la oficina a un servidor</translation>
    </message>
    <message>
        <source>So that several people work at once. Whoever looks after the computers first makes an empty database and its owner on a PostgreSQL server; with that address:</source>
        <translation>Para que varias personas trabajen a la vez. Quien cuida los equipos hace antes una base de datos vacía y su dueño en un servidor PostgreSQL; con esa dirección:</translation>
    </message>
</context>
<context>
    <name>MyWeekColumns</name>
    <message>
        <source>to approve</source>
        <translation>por aprobar</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobada</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>going out</source>
        <translation>enviándose</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviada</translation>
    </message>
    <message>
        <source>perhaps sent</source>
        <translation>quizás enviada</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>anulada</translation>
    </message>
    <message>
        <source>complies</source>
        <translation>cumple</translation>
    </message>
    <message>
        <source>does not comply</source>
        <translation>no cumple</translation>
    </message>
    <message>
        <source>not conclusive</source>
        <translation>no concluye</translation>
    </message>
    <message>
        <source>to draw</source>
        <translation>por sortear</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>por corregir</translation>
    </message>
    <message>
        <source>to prepare</source>
        <translation>por preparar</translation>
    </message>
    <message>
        <source>no liaison</source>
        <translation>sin enlace</translation>
    </message>
    <message>
        <source>no mail yet</source>
        <translation>sin correo aún</translation>
    </message>
    <message>
        <source>Done / owed</source>
        <translation>Hechas / tocan</translation>
    </message>
    <message>
        <source>{errors} of {size} do not comply.</source>
        <translation>{errors} de {size} no cumplen.</translation>
    </message>
    <message>
        <source>{scored} of {size} sampled cases are scored</source>
        <translation>{scored} de {size} casos de la muestra evaluados</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Letter no.</source>
        <translation>N.º de carta</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
</context>
<context>
    <name>MyWeekPage</name>
    <message>
        <source>There are no cases yet</source>
        <translation>Todavía no hay casos</translation>
    </message>
    <message>
        <source>The week begins with the export of the CRM: its closed cases are what is drawn, scored and told.</source>
        <translation>La semana empieza con la exportación del CRM: de sus casos cerrados se sortea la muestra, se evalúa y se escribe a cada entidad.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>{today} · week {number} is audited</source>
        <translation>{today} · se audita la semana {number}</translation>
    </message>
    <message>
        <source>Where it is done</source>
        <translation>Ir a donde se hace</translation>
    </message>
    <message>
        <source>Its cases</source>
        <translation>Sus casos</translation>
    </message>
    <message>
        <source>Its directory</source>
        <translation>Su ficha en Entidades</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Qué se lista</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>Obligaciones</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>As it was left on {when}; the database is being opened</source>
        <translation>Como se dejó el {when}; se abre la base de datos</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Another name under which the CRM writes {entity}; its cases will come here.</source>
        <translation>Otro nombre con el que el CRM escribe {entity}; sus casos llegarán aquí.</translation>
    </message>
    <message>
        <source>“{name}” leads to {entity} from now on.</source>
        <translation>«{name}» lleva a {entity} de ahora en adelante.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>NamesSection</name>
    <message>
        <source>Add a name</source>
        <translation>Agregar un nombre</translation>
    </message>
    <message>
        <source>Lead to another entity</source>
        <translation>Llevar a otra entidad</translation>
    </message>
    <message>
        <source>A name that is another entity&apos;s, a part split off on a day, or a merging</source>
        <translation>Un nombre que es de otra entidad, una parte que se separa desde un día, o una unión</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) came before it was kept how the export writes the entity.</source>
        <translation>
            <numerusform>%Ln caso llegó antes de que se guardara cómo escribe la exportación a la entidad.</numerusform>
            <numerusform>%Ln casos llegaron antes de que se guardara cómo escribe la exportación a la entidad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln caso</numerusform>
            <numerusform>%Ln casos</numerusform>
        </translation>
    </message>
    <message>
        <source>leads here cases created from {day} on</source>
        <translation>trae aquí los casos creados desde el {day}</translation>
    </message>
    <message>
        <source>known since {day}</source>
        <translation>se conoce desde el {day}</translation>
    </message>
    <message>
        <source>Cases created from {day} on go to {entity}.</source>
        <translation>Los casos creados desde el {day} van a {entity}.</translation>
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
    <name>NewEscalationLine</name>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Subject of the obstacle</source>
        <translation>Asunto del obstáculo</translation>
    </message>
    <message>
        <source>Begin the draft</source>
        <translation>Comenzar el borrador</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>NewIdeaLine</name>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>What would be better</source>
        <translation>Qué se mejoraría</translation>
    </message>
    <message>
        <source>In which procedure</source>
        <translation>En cuál trámite</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>Quién se ocupa</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Kind of idea</source>
        <translation>Clase de idea</translation>
    </message>
    <message>
        <source>Note the idea</source>
        <translation>Anotar la idea</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Each time it saves</source>
        <translation>Cada vez ahorra</translation>
    </message>
</context>
<context>
    <name>NewMeeting</name>
    <message>
        <source>Kind of meeting</source>
        <translation>Clase de reunión</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Put on the calendar</source>
        <translation>Poner en el calendario</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>“{title}” is on the calendar.</source>
        <translation>«{title}» está en el calendario.</translation>
    </message>
</context>
<context>
    <name>NextMeetingField</name>
    <message>
        <source>Next meeting</source>
        <translation>Próxima reunión</translation>
    </message>
    <message>
        <source>Place of the next meeting</source>
        <translation>Lugar de la próxima reunión</translation>
    </message>
    <message>
        <source>Next meeting: day hour, place</source>
        <translation>Próxima reunión: día hora, lugar</translation>
    </message>
    <message>
        <source>Next meeting: 16/12/2026 9:00, place</source>
        <translation>Próxima reunión: 16/12/2026 9:00, lugar</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Import the export</source>
        <translation>Importar la exportación</translation>
    </message>
    <message>
        <source>Draw week {number}</source>
        <translation>Sortear semana {number}</translation>
    </message>
    <message numerus="yes">
        <source>Prepare %Ln letter(s)</source>
        <translation>
            <numerusform>Preparar %Ln carta</numerusform>
            <numerusform>Preparar %Ln cartas</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on scoring</source>
        <translation>Seguir evaluando</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Evaluar</translation>
    </message>
    <message numerus="yes">
        <source>Decide on %Ln mail(s)</source>
        <translation>
            <numerusform>Decidir sobre %Ln correo</numerusform>
            <numerusform>Decidir sobre %Ln correos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln mail(s)</source>
        <translation>
            <numerusform>Aprobar %Ln correo</numerusform>
            <numerusform>Aprobar %Ln correos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln mail(s)</source>
        <translation>
            <numerusform>Enviar %Ln correo</numerusform>
            <numerusform>Enviar %Ln correos</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare their mails</source>
        <translation>Preparar sus correos</translation>
    </message>
    <message>
        <source>Add a liaison</source>
        <translation>Agregar un enlace</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Missing: {what}.</source>
        <translation>Falta: {what}.</translation>
    </message>
    <message>
        <source>Start the plan</source>
        <translation>Poner el plan en marcha</translation>
    </message>
    <message>
        <source>All is done</source>
        <translation>Todo está hecho</translation>
    </message>
    <message>
        <source>Verify by its figures</source>
        <translation>Verificar por sus cifras</translation>
    </message>
    <message>
        <source>Close the plan</source>
        <translation>Cerrar el plan</translation>
    </message>
    <message>
        <source>Write the next version</source>
        <translation>Escribir la versión siguiente</translation>
    </message>
    <message>
        <source>Reopen the plan</source>
        <translation>Reabrir el plan</translation>
    </message>
    <message>
        <source>Withdraw the draft</source>
        <translation>Retirar el borrador</translation>
    </message>
    <message>
        <source>the proof of each action</source>
        <translation>la prueba de cada acción</translation>
    </message>
    <message>
        <source>the agreement of both sides</source>
        <translation>el acuerdo de ambas partes</translation>
    </message>
    <message>
        <source>the verification</source>
        <translation>la verificación</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Handover note</source>
        <translation>Nota de entrega</translation>
    </message>
    <message>
        <source>Whom to call, what to mind, what is promised. It goes into the dossier.</source>
        <translation>A quién llamar, qué cuidar, qué se prometió. Va en el expediente.</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>whoever had it</source>
        <translation>quien la tenía</translation>
    </message>
    <message>
        <source>What {advisor} would say of {entity}</source>
        <translation>Qué diría {advisor} de {entity}</translation>
    </message>
    <message>
        <source>Kept by {who}</source>
        <translation>Guardada por {who}</translation>
    </message>
    <message>
        <source>The note of {entity} goes into its dossier.</source>
        <translation>La nota de {entity} va en su expediente.</translation>
    </message>
</context>
<context>
    <name>NoteKeeper</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
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
    <message>
        <source>Save report…</source>
        <translation>Guardar informe…</translation>
    </message>
</context>
<context>
    <name>ObjectionColumns</name>
    <message>
        <source>Objection</source>
        <translation>Objeción</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>Con razón</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>Objected</source>
        <translation>Objetadas</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} de {whole}</translation>
    </message>
</context>
<context>
    <name>ObjectionDesk</name>
    <message>
        <source>Back to the results</source>
        <translation>Volver a los resultados</translation>
    </message>
    <message>
        <source>The entity&apos;s mail</source>
        <translation>Correo de la entidad</translation>
    </message>
    <message>
        <source>Save the mail as it came…</source>
        <translation>Guardar el correo como llegó…</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>Abrir correos</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save as Word…</source>
        <translation>Guardar como Word…</translation>
    </message>
    <message>
        <source>Objection {reference} · {entity} · letter {letter}</source>
        <translation>Objeción {reference} · {entity} · carta {letter}</translation>
    </message>
    <message>
        <source>Attached: {names}</source>
        <translation>Adjuntos: {names}</translation>
    </message>
    <message>
        <source>It came after the last day to object, {day}.</source>
        <translation>Llegó después del último día para objetar, el {day}.</translation>
    </message>
    <message>
        <source>Its sender is not in the entity&apos;s directory; the answer goes to the liaisons.</source>
        <translation>Quien la envía no está en el directorio de la entidad; la respuesta va a los enlaces.</translation>
    </message>
    <message>
        <source>No case has been named yet.</source>
        <translation>Todavía no se ha indicado ningún caso.</translation>
    </message>
    <message>
        <source>Answered; {mail}.</source>
        <translation>Respondida; {mail}.</translation>
    </message>
    <message>
        <source>Letter {corrected} corrects and replaces {letter}.</source>
        <translation>La carta {corrected} corrige y reemplaza la {letter}.</translation>
    </message>
    <message>
        <source>Name each case and question that the mail objects to, then decide on it.</source>
        <translation>Indique cada caso y pregunta que el correo objeta, y decida.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) without a decision.</source>
        <translation>
            <numerusform>%Ln punto sin decidir.</numerusform>
            <numerusform>%Ln puntos sin decidir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer amends %Ln score(s), with a corrected letter attached. Its mail waits as a draft.</source>
        <translation>
            <numerusform>La respuesta enmienda %Ln respuesta de la auditoría y lleva la carta corregida. Su correo queda en borrador.</numerusform>
            <numerusform>La respuesta enmienda %Ln respuestas de la auditoría y lleva la carta corregida. Su correo queda en borrador.</numerusform>
        </translation>
    </message>
    <message>
        <source>The letter stands; the answer says why. Its mail waits as a draft.</source>
        <translation>La carta se mantiene; la respuesta dice por qué. Su correo queda en borrador.</translation>
    </message>
    <message>
        <source>{reference} is answered; the mail to {entity} waits as a draft.</source>
        <translation>{reference} está respondida; el correo a {entity} queda en borrador.</translation>
    </message>
    <message>
        <source>Answering {reference}</source>
        <translation>Respondiendo {reference}</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>{file} was saved.</source>
        <translation>Se guardó {file}.</translation>
    </message>
    <message>
        <source>Points of the objection</source>
        <translation>Puntos de la objeción</translation>
    </message>
</context>
<context>
    <name>ObjectionStrip</name>
    <message>
        <source>Record an objection…</source>
        <translation>Registrar una objeción…</translation>
    </message>
    <message>
        <source>A mail saved as .eml or .msg; it can also be dropped here.</source>
        <translation>Un correo guardado como .eml o .msg; también puede soltarlo aquí.</translation>
    </message>
    <message>
        <source>Recording {file}</source>
        <translation>Registrando {file}</translation>
    </message>
    <message>
        <source>{reference}: the objection of {entity} is recorded with its mail.</source>
        <translation>{reference}: la objeción de {entity} quedó registrada con su correo.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation>Registrada por error</translation>
    </message>
    <message>
        <source>Choose the mail that objects</source>
        <translation>Elija el correo con la objeción</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Objection {reference}</source>
        <translation>Objeción {reference}</translation>
    </message>
</context>
<context>
    <name>ObjectionWords</name>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Accepted in part</source>
        <translation>Aceptada en parte</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Complies</source>
        <translation>Cumple</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>No cumple</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>No aplica</translation>
    </message>
    <message>
        <source>its mail is a draft</source>
        <translation>su correo es un borrador</translation>
    </message>
    <message>
        <source>its mail was sent</source>
        <translation>su correo se envió</translation>
    </message>
    <message>
        <source>its mail was cancelled by a later amendment</source>
        <translation>su correo se anuló por una enmienda posterior</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>to answer by {day}</source>
        <translation>responder hasta el {day}</translation>
    </message>
    <message>
        <source>late since {day}</source>
        <translation>vencida desde el {day}</translation>
    </message>
    <message>
        <source>withdrawn: {note}</source>
        <translation>retirada: {note}</translation>
    </message>
    <message>
        <source>answered on {day}</source>
        <translation>respondida el {day}</translation>
    </message>
    <message>
        <source>its mail is on its way</source>
        <translation>su correo está en camino</translation>
    </message>
</context>
<context>
    <name>ObjectionsView</name>
    <message>
        <source>Which objections</source>
        <translation>Qué objeciones</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>Por responder</translation>
    </message>
    <message>
        <source>All of the year</source>
        <translation>Todas las del año</translation>
    </message>
    <message>
        <source>Filter objections</source>
        <translation>Filtrar objeciones</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Objeciones</translation>
    </message>
    <message>
        <source>No entity has objected. A mail that does is dropped on the results of its audit.</source>
        <translation>Ninguna entidad ha objetado. El correo que objeta se suelta en los resultados de su auditoría.</translation>
    </message>
    <message>
        <source>Objections by</source>
        <translation>Objeciones por</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln objection(s) to answer</source>
        <translation>
            <numerusform>%Ln objeción por responder</numerusform>
            <numerusform>%Ln objeciones por responder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <translation>
            <numerusform>%Ln vencida</numerusform>
            <numerusform>%Ln vencidas</numerusform>
        </translation>
    </message>
    <message>
        <source>This year {objected} of {of} audits were objected to; upheld: {upheld} points.</source>
        <translation>Este año se objetaron {objected} de {of} auditorías; puntos con razón: {upheld}.</translation>
    </message>
    <message>
        <source>Audits</source>
        <translation>Auditorías</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>How often is objected</source>
        <translation>Con qué frecuencia se objeta</translation>
    </message>
    <message>
        <source>Nothing was objected to this year.</source>
        <translation>Este año no se ha objetado nada.</translation>
    </message>
    <message>
        <source>This is not a ranking of people: how often is objected depends on the entities and cases that somebody has. An upheld objection mends a score; what recurs in a question mends the card.</source>
        <translation>Esto no clasifica a las personas: cuánto se objeta depende de las entidades y los casos que a cada quien le tocan. Una objeción con razón corrige una evaluación; lo que se repite en una pregunta corrige la ficha.</translation>
    </message>
</context>
<context>
    <name>OccasionForm</name>
    <message>
        <source>Day on which it came up</source>
        <translation>Día en que surgió</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Qué se pide</translation>
    </message>
    <message>
        <source>Note it as owed</source>
        <translation>Anotar que se debe</translation>
    </message>
    <message>
        <source>Came up on</source>
        <translation>Surgió el</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>It came up anew</source>
        <translation>Surgió de nuevo</translation>
    </message>
    <message>
        <source>{duty}: noted as owed since {day}.</source>
        <translation>{duty}: anotada como debida desde el {day}.</translation>
    </message>
</context>
<context>
    <name>OpenQuestion</name>
    <message>
        <source>Critical</source>
        <translation>Crítica</translation>
    </message>
    <message>
        <source>data: {detail}. The data says: {answer}.</source>
        <translation>dato: {detail}. El dato dice: {answer}.</translation>
    </message>
    <message>
        <source>Lines {lines} of the guide</source>
        <translation>Líneas {lines} de la guía</translation>
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
        <source>Open this computer&apos;s own office</source>
        <translation>Abrir la oficina de este equipo</translation>
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
    <name>OptionalDay</name>
    <message>
        <source>dd/mm/yyyy, or blank</source>
        <translation>dd/mm/aaaa, o en blanco</translation>
    </message>
</context>
<context>
    <name>OutboxView</name>
    <message>
        <source>Messages of the outbox</source>
        <translation>Correos de la bandeja de salida</translation>
    </message>
    <message>
        <source>No message is like that.</source>
        <translation>Ningún correo es así.</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>Filtrar correos</translation>
    </message>
    <message>
        <source>Messages by state</source>
        <translation>Correos por estado</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobados</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>With an hour</source>
        <translation>Con hora</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>Quizás enviados</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulados</translation>
    </message>
    <message>
        <source>There are no messages yet</source>
        <translation>Todavía no hay correos</translation>
    </message>
    <message>
        <source>Each letter of findings brings the draft of its mail here. Letters are prepared in Audit.</source>
        <translation>Cada carta de hallazgos deja aquí el borrador de su correo. Las cartas se preparan en Auditoría.</translation>
    </message>
    <message>
        <source>Go to Audit</source>
        <translation>Ir a Auditoría</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln message(s)</source>
        <translation>
            <numerusform>Enviar %Ln correo</numerusform>
            <numerusform>Enviar %Ln correos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln draft(s)</source>
        <translation>
            <numerusform>Aprobar %Ln borrador</numerusform>
            <numerusform>Aprobar %Ln borradores</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox: nothing goes out that nobody has approved</source>
        <translation>Bandeja de salida: nada sale sin que alguien lo apruebe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait(s) for a decision.</source>
        <translation>
            <numerusform>%Ln correo espera una decisión.</numerusform>
            <numerusform>%Ln correos esperan una decisión.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s)</source>
        <translation>
            <numerusform>%Ln correo</numerusform>
            <numerusform>%Ln correos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entidad</numerusform>
            <numerusform>%Ln entidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln dirección</numerusform>
            <numerusform>%Ln direcciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Saved:</source>
        <translation>Guardado:</translation>
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
    <name>OwnPassword</name>
    <message>
        <source>A password of your own</source>
        <translation>Una contraseña propia</translation>
    </message>
    <message>
        <source>Somebody told you the first one, and it ends. Choose one that only you know; several words are easy to remember. The window then opens anew.</source>
        <translation>La primera se la dio otra persona, y vence. Elija una que solo usted conozca; varias palabras se recuerdan bien. Después la ventana se abre de nuevo.</translation>
    </message>
    <message>
        <source>New password, of 12 characters or more</source>
        <translation>Contraseña nueva, de 12 caracteres o más</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Keep it in this computer&apos;s keyring</source>
        <translation>Guardarla en el llavero de este equipo</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>My week</source>
        <translation>Mi semana</translation>
    </message>
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
        <source>Meetings</source>
        <translation>Reuniones</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>Entities, cases, people, meetings, plans, mails, settings…</source>
        <translation>Entidades, casos, personas, reuniones, planes, correos, ajustes…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc leaves</source>
        <translation>↑ ↓ elegir · Enter abre · Esc sale</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Nothing was found. Fewer letters find more.</source>
        <translation>No se encontró nada. Con menos letras se encuentra más.</translation>
    </message>
    <message>
        <source>Resolutions searched: {share} so far</source>
        <translation>Resoluciones revisadas: {share} hasta ahora</translation>
    </message>
</context>
<context>
    <name>Path</name>
    <message>
        <source>The Monday path</source>
        <translation>El camino del lunes</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Sortear</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Evaluar</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>faltan {left}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada todavía</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) scored</source>
        <translation>
            <numerusform>%Ln caso evaluado</numerusform>
            <numerusform>%Ln casos evaluados</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{done} of {total} prepared</source>
        <translation>{done} de {total} preparadas</translation>
    </message>
    <message>
        <source>, {count} ready</source>
        <translation>, {count} por preparar</translation>
    </message>
    <message>
        <source>{done} of {total} sent</source>
        <translation>{done} de {total} enviadas</translation>
    </message>
    <message>
        <source>, {count} to approve</source>
        <translation>, {count} por aprobar</translation>
    </message>
    <message>
        <source>an export of the whole week is missing</source>
        <translation>falta la exportación de la semana completa</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>{rows} rows, {when}</source>
        <translation>{rows} filas, {when}</translation>
    </message>
    <message>
        <source>{left} of {total} entities left</source>
        <translation>faltan {left} de {total} entidades</translation>
    </message>
    <message>
        <source>{cases} cases of {entities} entities</source>
        <translation>{cases} casos de {entities} entidades</translation>
    </message>
</context>
<context>
    <name>PauseBand</name>
    <message>
        <source>Why nothing is to go out for now</source>
        <translation>Por qué nada debe salir por ahora</translation>
    </message>
    <message>
        <source>why nothing is to go out for now</source>
        <translation>por qué nada debe salir por ahora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>All sending is paused.</source>
        <translation>Todo el envío está en pausa.</translation>
    </message>
    <message>
        <source>By {who} since {hour}: “{why}”</source>
        <translation>La puso {who}, desde el {hour}: «{why}»</translation>
    </message>
    <message>
        <source>Pause all sending?</source>
        <translation>¿Poner todo el envío en pausa?</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Poner en pausa</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Reanudar</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Add liaison</source>
        <translation>Agregar contacto</translation>
    </message>
    <message>
        <source>None yet. Letters and follow-ups go to them.</source>
        <translation>Todavía ninguno. A los enlaces van las cartas y los seguimientos.</translation>
    </message>
    <message>
        <source>No longer, or not yet</source>
        <translation>Ya no, o todavía no</translation>
    </message>
    <message>
        <source>replaced by {name}</source>
        <translation>lo reemplazó {name}</translation>
    </message>
    <message>
        <source>replaced {name}</source>
        <translation>reemplazó a {name}</translation>
    </message>
    <message>
        <source>confirmed on {day}</source>
        <translation>confirmado el {day}</translation>
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
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace {name}</source>
        <translation>Reemplazar a {name}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>End the term of {name}</source>
        <translation>Terminar el período de {name}</translation>
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
        <source>{name} served until {day}.</source>
        <translation>{name} estuvo hasta el {day}.</translation>
    </message>
    <message>
        <source>No letters go there any more.</source>
        <translation>Ya no se le envían cartas.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{name} was taken out of the directory.</source>
        <translation>Se quitó a {name} del directorio.</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>advisor</source>
        <translation>asesoría</translation>
    </message>
    <message>
        <source>director</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>secretary</source>
        <translation>secretaría</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>coordinación</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Close the access…</source>
        <translation>Cerrar el acceso…</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>En lugar de</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Terminar el reemplazo</translation>
    </message>
    <message>
        <source>Name of the new person</source>
        <translation>Nombre de la persona nueva</translation>
    </message>
    <message>
        <source>Name and surname</source>
        <translation>Nombre y apellido</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Primera contraseña</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The office is a file: whoever opens it may do everything. People are told apart on a server.</source>
        <translation>La oficina es un archivo: quien lo abre puede todo. Las personas se distinguen en un servidor.</translation>
    </message>
    <message>
        <source>Nobody has an access yet. Add the first person at the right.</source>
        <translation>Nadie tiene acceso todavía. Agregue a la primera persona a la derecha.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Enters as</source>
        <translation>Entra como</translation>
    </message>
    <message>
        <source>{person} until {day}</source>
        <translation>{person} hasta el {day}</translation>
    </message>
    <message>
        <source>{person} enters as {role}. This first password is shown once and kept nowhere; it ends on {day}.</source>
        <translation>{person} entra como {role}. Esta primera contraseña se muestra una sola vez y no se guarda; vence el {day}.</translation>
    </message>
    <message>
        <source>Close the access of {person}?</source>
        <translation>¿Cerrar el acceso de {person}?</translation>
    </message>
    <message>
        <source>What is open there ends at once, and nobody enters with it again. What the person did stays.</source>
        <translation>Lo que tenga abierto termina enseguida y nadie vuelve a entrar con él. Lo que la persona hizo queda.</translation>
    </message>
    <message>
        <source>Close the access</source>
        <translation>Cerrar el acceso</translation>
    </message>
    <message>
        <source>{person} enters no more.</source>
        <translation>{person} ya no entra.</translation>
    </message>
    <message>
        <source>{person} stands in for {other}.</source>
        <translation>{person} reemplaza a {other}.</translation>
    </message>
    <message>
        <source>Until {day}.</source>
        <translation>Hasta el {day}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{person} stands in for {other} no more.</source>
        <translation>{person} ya no reemplaza a {other}.</translation>
    </message>
    <message>
        <source>The chosen person</source>
        <translation>La persona elegida</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
</context>
<context>
    <name>PeriodStepper</name>
    <message>
        <source>The period before</source>
        <translation>El período anterior</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>El período siguiente</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Week {number}, {year}</source>
        <translation>Semana {number}, {year}</translation>
    </message>
    <message>
        <source>Quarter {number}, {year}</source>
        <translation>Trimestre {number}, {year}</translation>
    </message>
</context>
<context>
    <name>PlaceColumns</name>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Qué queda</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>Province or comarca</source>
        <translation>Provincia o comarca</translation>
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
        <source>Where it was taken from</source>
        <translation>De dónde sale</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>A new place</source>
        <translation>Un lugar nuevo</translation>
    </message>
    <message>
        <source>What you typed of «{name}» is not saved.</source>
        <translation>Lo que escribió de «{name}» no está guardado.</translation>
    </message>
    <message>
        <source>It waits there until you come back.</source>
        <translation>Lo espera ahí hasta que vuelva.</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>Se guardó {name}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{name} is no longer in the list.</source>
        <translation>{name} ya no está en la lista.</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Where is the office?</source>
        <translation>¿Dónde está la oficina?</translation>
    </message>
    <message>
        <source>Its cases, audits and letters lie in one place. You can choose another later, in the settings.</source>
        <translation>Sus casos, auditorías y cartas están en un solo lugar. Después puede elegir otro en los ajustes.</translation>
    </message>
    <message>
        <source>Where the office is</source>
        <translation>Dónde está la oficina</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En esta computadora</translation>
    </message>
    <message>
        <source>On the office&apos;s server</source>
        <translation>En el servidor de la oficina</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>Three advisors, 75 entities and two years of made-up cases, to learn the program without risk. Making it takes about a minute.</source>
        <translation>Tres asesores, 75 entidades y dos años de casos inventados, para conocer el programa sin riesgo. Prepararla toma cerca de un minuto.</translation>
    </message>
    <message>
        <source>In a file that only you work in:</source>
        <translation>En un archivo en el que solo trabaja usted:</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Otro archivo…</translation>
    </message>
    <message>
        <source>Address that the computer people gave you</source>
        <translation>Dirección que le dio el personal de informática</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>A password is not kept here: the computer&apos;s keyring or PostgreSQL&apos;s pgpass holds it.</source>
        <translation>Aquí no se guarda ninguna contraseña: la tiene el llavero de la computadora o el archivo pgpass de PostgreSQL.</translation>
    </message>
    <message>
        <source>The office&apos;s file, there already or new</source>
        <translation>El archivo de la oficina, existente o nuevo</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>(no place on the map)</source>
        <translation>(sin lugar en el mapa)</translation>
    </message>
    <message>
        <source>up to {share}</source>
        <translation>hasta {share}</translation>
    </message>
    <message>
        <source>over {share}</source>
        <translation>más de {share}</translation>
    </message>
    <message>
        <source>under {few} cases</source>
        <translation>menos de {few}</translation>
    </message>
    <message>
        <source>% concluded in 30 days of those due; the comarca Naso Tjër Di is drawn within Bocas del Toro</source>
        <translation>% en 30 días de los que vencían; la comarca Naso Tjër Di va dentro de Bocas del Toro</translation>
    </message>
    <message>
        <source>No province had {few} cases due</source>
        <translation>En ninguna provincia vencían {few} casos</translation>
    </message>
    <message>
        <source>Every province passes the goal of {goal}</source>
        <translation>Todas las provincias pasan la meta del {goal}</translation>
    </message>
    <message>
        <source>{names}: not over {goal}</source>
        <translation>{names}: no pasan del {goal}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message numerus="yes">
        <source>%Ln province(s) not over {goal}; the lowest, {name}</source>
        <translation>
            <numerusform>%Ln provincia no pasa del {goal}: {name}</numerusform>
            <numerusform>%Ln provincias no pasan del {goal}; la más baja, {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Due in the period: {name}</source>
        <translation>Con plazo cumplido: {name}</translation>
    </message>
</context>
<context>
    <name>PlanActs</name>
    <message>
        <source>The draft is kept.</source>
        <translation>El borrador quedó guardado.</translation>
    </message>
    <message>
        <source>A reminder waits in the outbox to be approved.</source>
        <translation>Un recordatorio espera aprobación en la bandeja de salida.</translation>
    </message>
    <message>
        <source>There is nobody to write to: a liaison&apos;s or the advisor&apos;s address.</source>
        <translation>No hay a quién o de quién escribir: falta el correo de un enlace o del asesor.</translation>
    </message>
    <message>
        <source>No action is overdue or about to fall due, or it was just told.</source>
        <translation>Ninguna acción está vencida o por vencer, o ya se recordó hace poco.</translation>
    </message>
    <message>
        <source>Where the documents go</source>
        <translation>Dónde quedan los documentos</translation>
    </message>
    <message>
        <source>The plan&apos;s documents are written.</source>
        <translation>Los documentos del plan están escritos.</translation>
    </message>
    <message>
        <source>Writing the plan&apos;s documents</source>
        <translation>Escribiendo los documentos del plan</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>Guardar la prueba</translation>
    </message>
    <message>
        <source>The proof is saved.</source>
        <translation>La prueba está guardada.</translation>
    </message>
    <message>
        <source>Plan {number} is reopened.</source>
        <translation>El plan {number} está reabierto.</translation>
    </message>
    <message>
        <source>A draft is opened for {entity}.</source>
        <translation>Se abrió un borrador para {entity}.</translation>
    </message>
    <message>
        <source>It is noted that no plan is opened for {entity}.</source>
        <translation>Quedó anotado que no se abre un plan para {entity}.</translation>
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
    <name>PlanExplorer</name>
    <message>
        <source>Cases in the sample</source>
        <translation>Casos en la muestra</translation>
    </message>
    <message>
        <source>A sample of</source>
        <translation>Una muestra de</translation>
    </message>
    <message>
        <source>of {population} closed cases would show:</source>
        <translation>de {population} casos cerrados mostraría:</translation>
    </message>
    <message>
        <source>If {rate} of the cases fail, {chance} of such samples pass</source>
        <translation>Si incumple el {rate} de los casos, pasa el {chance} de estas muestras</translation>
    </message>
    <message>
        <source>{rate} tolerable</source>
        <translation>{rate} tolerable</translation>
    </message>
    <message>
        <source>share of the closed cases that truly fails</source>
        <translation>parte de los casos cerrados que de verdad incumple</translation>
    </message>
    <message>
        <source>Samples of {size} without one that fails, % of all</source>
        <translation>Muestras de {size} sin ninguno que incumpla, % del total</translation>
    </message>
    <message>
        <source>Samples of {size} with at most {errors} that fail, % of all</source>
        <translation>Muestras de {size} con a lo sumo {errors} que incumplan, % del total</translation>
    </message>
    <message>
        <source>If in it fail</source>
        <translation>Si en ella incumplen</translation>
    </message>
    <message>
        <source>then of {population} at most</source>
        <translation>de los {population}, a lo sumo</translation>
    </message>
    <message>
        <source>and the week</source>
        <translation>y la semana</translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message>
        <source>What the plan says</source>
        <translation>Lo que dice el plan</translation>
    </message>
    <message>
        <source>After the closing</source>
        <translation>Después del cierre</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Riesgos</translation>
    </message>
    <message>
        <source>What could be simpler (Law 83)</source>
        <translation>Qué se puede simplificar (Ley 83)</translation>
    </message>
    <message>
        <source>Note as an idea</source>
        <translation>Anotar como idea</translation>
    </message>
    <message>
        <source>Note as an idea: {what}</source>
        <translation>Anotar como idea: {what}</translation>
    </message>
    <message>
        <source>at most {target} by {day}</source>
        <translation>a lo sumo {target} al {day}</translation>
    </message>
    <message>
        <source>at least {target} by {day}</source>
        <translation>por lo menos {target} al {day}</translation>
    </message>
    <message>
        <source>concluded in 30 days</source>
        <translation>concluidos en 30 días</translation>
    </message>
    <message>
        <source>worked in 24 hours</source>
        <translation>trabajados en 24 horas</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Causa raíz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln why(s)</source>
        <translation>
            <numerusform>%Ln porqué</numerusform>
            <numerusform>%Ln porqués</numerusform>
        </translation>
    </message>
    <message>
        <source>cause and effect</source>
        <translation>causa y efecto</translation>
    </message>
    <message>
        <source>Agreement of both sides</source>
        <translation>Acuerdo de ambas partes</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>versión {version}</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>El centro</translation>
    </message>
    <message>
        <source>The entity</source>
        <translation>La entidad</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>What changed since version {version}</source>
        <translation>Qué cambió desde la versión {version}</translation>
    </message>
    <message>
        <source>Nothing: it stands as it was agreed.</source>
        <translation>Nada: está como se acordó.</translation>
    </message>
    <message>
        <source>before: {what}</source>
        <translation>antes: {what}</translation>
    </message>
    <message>
        <source>now: {what}</source>
        <translation>ahora: {what}</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicador</translation>
    </message>
    <message>
        <source>concluded in 30 days</source>
        <translation>concluidos en 30 días</translation>
    </message>
    <message>
        <source>worked in 24 hours</source>
        <translation>trabajados en 24 horas</translation>
    </message>
    <message>
        <source>At least, in percent</source>
        <translation>Por lo menos, en porcentaje</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Para el</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Qué se va a hacer</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Quién lo hace</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Días hábiles</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>What will show it</source>
        <translation>Qué lo va a mostrar</translation>
    </message>
    <message>
        <source>Risks: what may go wrong, a colon, what is done then</source>
        <translation>Riesgos: qué puede salir mal, dos puntos, qué se hará</translation>
    </message>
    <message>
        <source>What could be simpler (Law 83), one a line</source>
        <translation>Qué se puede simplificar (Ley 83), uno por línea</translation>
    </message>
    <message>
        <source>Add the action</source>
        <translation>Agregar la acción</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>Guardar el borrador</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Causa raíz</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>por lo menos</translation>
    </message>
    <message>
        <source>by</source>
        <translation>al</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>una nota</translation>
    </message>
    <message>
        <source>Remove {action}</source>
        <translation>Quitar {action}</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>See what the figures say</source>
        <translation>Ver qué dicen las cifras</translation>
    </message>
    <message>
        <source>Write its documents</source>
        <translation>Escribir sus documentos</translation>
    </message>
    <message>
        <source>Choose a plan</source>
        <translation>Elija un plan</translation>
    </message>
    <message>
        <source>{state}, version {version}</source>
        <translation>{state}, versión {version}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>{done} done, {planned} planned by now</source>
        <translation>{done} hecho, {planned} previsto a hoy</translation>
    </message>
    <message>
        <source>Open the whole plan</source>
        <translation>Abrir el plan entero</translation>
    </message>
    <message>
        <source>Draft a reminder</source>
        <translation>Redactar un recordatorio</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Causa raíz</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>at least {target} by {day}</source>
        <translation>por lo menos {target} al {day}</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>El centro</translation>
    </message>
    <message>
        <source>The entity</source>
        <translation>La entidad</translation>
    </message>
    <message>
        <source>Agreement of both sides</source>
        <translation>Acuerdo de ambas partes</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>{side}: who agrees</source>
        <translation>{side}: quién acuerda</translation>
    </message>
    <message>
        <source>Which mail or minutes</source>
        <translation>Qué correo o minuta</translation>
    </message>
    <message>
        <source>{side}: which mail or minutes</source>
        <translation>{side}: qué correo o minuta</translation>
    </message>
    <message>
        <source>{side}: by mail or in minutes</source>
        <translation>{side}: por correo o en una minuta</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>por correo</translation>
    </message>
    <message>
        <source>in minutes</source>
        <translation>en minuta</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Acuerda</translation>
    </message>
    <message>
        <source>{side} agrees</source>
        <translation>{side} acuerda</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>All plans</source>
        <translation>Todos los planes</translation>
    </message>
    <message>
        <source>Write its documents</source>
        <translation>Escribir sus documentos</translation>
    </message>
    <message>
        <source>Escalate an obstacle</source>
        <translation>Elevar un obstáculo</translation>
    </message>
    <message>
        <source>Draft a reminder</source>
        <translation>Redactar un recordatorio</translation>
    </message>
    <message>
        <source>Cause and effect</source>
        <translation>Causa y efecto</translation>
    </message>
    <message>
        <source>Figures and actions</source>
        <translation>Cifras y acciones</translation>
    </message>
    <message>
        <source>looked after by {advisor}</source>
        <translation>lo lleva {advisor}</translation>
    </message>
    <message>
        <source>Concluded in 30 days, of the cases that fell due in each week ({fewest} to {most})</source>
        <translation>Concluidos en 30 días, de los casos que vencían en cada semana ({fewest} a {most})</translation>
    </message>
    <message>
        <source>Worked in 24 hours, of the cases received in each week ({fewest} to {most})</source>
        <translation>Trabajados en 24 horas, de los casos recibidos en cada semana ({fewest} a {most})</translation>
    </message>
    <message numerus="yes">
        <source>limits at 3 sigmas from the %Ln week(s) before that did not set the plan off</source>
        <translation>
            <numerusform>límites a 3 sigmas de la semana de antes que no motivó el plan</numerusform>
            <numerusform>límites a 3 sigmas de las %Ln semanas de antes que no motivaron el plan</numerusform>
        </translation>
    </message>
    <message>
        <source>too few weeks before for limits</source>
        <translation>hay muy pocas semanas antes para trazar límites</translation>
    </message>
    <message>
        <source>before: mean</source>
        <translation>antes: media</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>after: mean</source>
        <translation>después: media</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>limit before</source>
        <translation>límite de antes</translation>
    </message>
    <message>
        <source>limits now</source>
        <translation>límites de ahora</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semana</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Semana del</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>A tiempo</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Limits of before</source>
        <translation>Límites de antes</translation>
    </message>
    <message>
        <source>Not by chance</source>
        <translation>No es azar</translation>
    </message>
    <message>
        <source>set the plan off</source>
        <translation>motivó el plan</translation>
    </message>
    <message>
        <source>above the limit</source>
        <translation>sobre el límite</translation>
    </message>
    <message>
        <source>below the limit</source>
        <translation>bajo el límite</translation>
    </message>
    <message>
        <source>eight in a row above</source>
        <translation>ocho seguidas por encima</translation>
    </message>
    <message>
        <source>eight in a row below</source>
        <translation>ocho seguidas por debajo</translation>
    </message>
</context>
<context>
    <name>PlanStrip</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Volver a ponerla</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Called off, and those invited have not been told</source>
        <translation>Suspendida, y los convocados no lo saben</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Suspendida</translation>
    </message>
    <message>
        <source>Those invited were told something else</source>
        <translation>A los convocados se les dijo otra cosa</translation>
    </message>
    <message>
        <source>The invitations that wait tell something else</source>
        <translation>Las invitaciones por salir dicen otra cosa</translation>
    </message>
    <message numerus="yes">
        <source>, %Ln sent</source>
        <translation>
            <numerusform>, %Ln enviada</numerusform>
            <numerusform>, %Ln enviadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait(s) in the mail</source>
        <translation>
            <numerusform>%Ln invitación espera en Correo</numerusform>
            <numerusform>%Ln invitaciones esperan en Correo</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is invited yet</source>
        <translation>Nadie ha sido convocado</translation>
    </message>
    <message>
        <source>Invited on {day}; {answered} of {all} answered</source>
        <translation>Convocada el {day}; respondieron {answered} de {all}</translation>
    </message>
    <message>
        <source>It is on {day}, {starts} to {ends}.</source>
        <translation>Queda para el {day}, de {starts} a {ends}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>“{title}” is called off.</source>
        <translation>«{title}» queda suspendida.</translation>
    </message>
    <message>
        <source>Whoever was invited gets the cancellation: its drafts wait in the mail.</source>
        <translation>A quien fue convocado le llega la cancelación: sus borradores esperan en Correo.</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>En plazo</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vencían</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provincia</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Subject or type</source>
        <translation>Asunto o tipo</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activos</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Corregimiento</source>
        <translation>Corregimiento</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>hace %n mes</numerusform>
            <numerusform>hace %n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>acordado</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>done, to be verified</source>
        <translation>hecho, por verificar</translation>
    </message>
    <message>
        <source>effective</source>
        <translation>eficaz</translation>
    </message>
    <message>
        <source>not effective</source>
        <translation>no eficaz</translation>
    </message>
    <message>
        <source>not conclusive</source>
        <translation>no concluyente</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>reabierto</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasadas</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Causa raíz</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Riesgos</translation>
    </message>
    <message>
        <source>What could be simpler</source>
        <translation>Qué podría ser más simple</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>at least {share} % by {day}</source>
        <translation>al menos {share} % para el {day}</translation>
    </message>
</context>
<context>
    <name>PlansBlock</name>
    <message>
        <source>Plans at risk</source>
        <translation>Planes en riesgo</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} de {all}</translation>
    </message>
    <message>
        <source>See all plans</source>
        <translation>Ver todos los planes</translation>
    </message>
    <message numerus="yes">
        <source>{some} of %Ln plan(s) under way at risk</source>
        <translation>
            <numerusform>{some} de %Ln plan en marcha está en riesgo</numerusform>
            <numerusform>{some} de %Ln planes en marcha están en riesgo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stalled</source>
        <translation>
            <numerusform>%Ln está detenido</numerusform>
            <numerusform>%Ln están detenidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be verified</source>
        <translation>
            <numerusform>%Ln espera verificación</numerusform>
            <numerusform>%Ln esperan verificación</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln effective</source>
        <translation>
            <numerusform>%Ln fue eficaz</numerusform>
            <numerusform>%Ln fueron eficaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>Views of the plans</source>
        <translation>Vistas de los planes</translation>
    </message>
</context>
<context>
    <name>PlansView</name>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuestos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Detenidos</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>Eficaces</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>No plan is like that. What a rule asks for stands under “Proposed”.</source>
        <translation>Ningún plan es así. Lo que una regla pide está en «Propuestos».</translation>
    </message>
    <message>
        <source>Proposed plans</source>
        <translation>Planes propuestos</translation>
    </message>
    <message>
        <source>No rule asks for a plan today.</source>
        <translation>Hoy ninguna regla pide un plan.</translation>
    </message>
    <message>
        <source>Filter plans</source>
        <translation>Filtrar planes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s)</source>
        <translation>
            <numerusform>%Ln plan</numerusform>
            <numerusform>%Ln planes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln behind</source>
        <translation>
            <numerusform>, %Ln atrasado</numerusform>
            <numerusform>, %Ln atrasados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlansViews</name>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalamientos</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideas</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
</context>
<context>
    <name>PointCard</name>
    <message>
        <source>Change the decision</source>
        <translation>Cambiar la decisión</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>The entity says: {argument}</source>
        <translation>La entidad señala: {argument}</translation>
    </message>
    <message>
        <source>{who}: {reason}</source>
        <translation>{who}: {reason}</translation>
    </message>
    <message>
        <source>Scored: {before}</source>
        <translation>Evaluado: {before}</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replace(s) an earlier letter</source>
        <translation>
            <numerusform>%Ln reemplaza una carta anterior</numerusform>
            <numerusform>%Ln reemplazan cartas anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Mensajes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s); nothing is sent</source>
        <translation>
            <numerusform>%Ln borrador; no se envía nada</numerusform>
            <numerusform>%Ln borradores; no se envía nada</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a mail</source>
        <translation>Sin mensaje</translation>
    </message>
    <message numerus="yes">
        <source>%Ln: no liaison has an address</source>
        <translation>
            <numerusform>%Ln: ningún enlace tiene correo</numerusform>
            <numerusform>%Ln: ningún enlace tiene correo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prepare %Ln letter(s) of week {week}?</source>
        <translation>
            <numerusform>¿Preparar %Ln carta de la semana {week}?</numerusform>
            <numerusform>¿Preparar %Ln cartas de la semana {week}?</numerusform>
        </translation>
    </message>
    <message>
        <source>The audits are finished with it: from then on they are amended, not edited. Each letter gets its number of the year.</source>
        <translation>Con esto las auditorías quedan terminadas: desde entonces se enmiendan, no se editan. Cada carta recibe su número del año.</translation>
    </message>
    <message numerus="yes">
        <source>Prepare %Ln letter(s)</source>
        <translation>
            <numerusform>Preparar %Ln carta</numerusform>
            <numerusform>Preparar %Ln cartas</numerusform>
        </translation>
    </message>
    <message>
        <source>Preparing letters of week {week}</source>
        <translation>Preparando cartas de la semana {week}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) approved.</source>
        <translation>
            <numerusform>%Ln carta aprobada.</numerusform>
            <numerusform>%Ln cartas aprobadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>They go out with the next sending; approving sends nothing.</source>
        <translation>Saldrán con el próximo envío; aprobar no envía nada.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) are drafts again.</source>
        <translation>
            <numerusform>%Ln carta es borrador de nuevo.</numerusform>
            <numerusform>%Ln cartas son borradores de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The letter is here:</source>
        <translation>La carta está aquí:</translation>
    </message>
    <message>
        <source>{first} to {last}.</source>
        <translation>De {first} a {last}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) to approve.</source>
        <translation>
            <numerusform>%Ln mensaje por aprobar.</numerusform>
            <numerusform>%Ln mensajes por aprobar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a mail: {entities}.</source>
        <translation>Sin mensaje: {entities}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left when it was cancelled.</source>
        <translation>
            <numerusform>Quedó %Ln sin hacer al cancelar.</numerusform>
            <numerusform>Quedaron %Ln sin hacer al cancelar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) prepared:</source>
        <translation>
            <numerusform>%Ln carta preparada:</numerusform>
            <numerusform>%Ln cartas preparadas:</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}: {first} and others</source>
        <translation>{count}: {first} y otras</translation>
    </message>
</context>
<context>
    <name>PrivacyView</name>
    <message>
        <source>Parts of privacy</source>
        <translation>Partes de privacidad</translation>
    </message>
    <message>
        <source>A citizen&apos;s data</source>
        <translation>Los datos de un ciudadano</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Plazos de conservación</translation>
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
    <name>ProgressView</name>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Guardar el informe…</translation>
    </message>
    <message>
        <source>Draft the mail</source>
        <translation>Preparar el correo</translation>
    </message>
    <message>
        <source>See its mail</source>
        <translation>Ver su correo</translation>
    </message>
    <message>
        <source>What you say of the month</source>
        <translation>Lo que usted dice del mes</translation>
    </message>
    <message>
        <source>There is no advisor yet. Add one under Entities.</source>
        <translation>Todavía no hay asesores. Agregue uno en Entidades.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln live plan(s)</source>
        <translation>
            <numerusform>%Ln plan vigente</numerusform>
            <numerusform>%Ln planes vigentes</numerusform>
        </translation>
    </message>
    <message>
        <source>its mail waits as a draft</source>
        <translation>su correo espera como borrador</translation>
    </message>
    <message>
        <source>its mail is approved</source>
        <translation>su correo está aprobado</translation>
    </message>
    <message>
        <source>it was sent</source>
        <translation>se envió</translation>
    </message>
    <message>
        <source>No plan was live in that month.</source>
        <translation>En ese mes no hubo planes vigentes.</translation>
    </message>
    <message>
        <source>Draft the mail anew</source>
        <translation>Preparar el correo de nuevo</translation>
    </message>
    <message>
        <source>The month as a whole</source>
        <translation>El mes en general</translation>
    </message>
    <message>
        <source>Your words for the director</source>
        <translation>Sus palabras para la dirección</translation>
    </message>
    <message>
        <source>{done} done, {planned} planned by now</source>
        <translation>{done} hecho, {planned} previsto a hoy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) overdue</source>
        <translation>
            <numerusform>%Ln acción atrasada</numerusform>
            <numerusform>%Ln acciones atrasadas</numerusform>
        </translation>
    </message>
    <message>
        <source>The month&apos;s report waits in the mail as a draft.</source>
        <translation>El informe del mes espera en el correo como borrador.</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Verlo</translation>
    </message>
    <message>
        <source>Where the report goes</source>
        <translation>Dónde va el informe</translation>
    </message>
    <message>
        <source>The month&apos;s report is written.</source>
        <translation>El informe del mes está escrito.</translation>
    </message>
    <message>
        <source>Writing the month&apos;s report</source>
        <translation>Escribiendo el informe del mes</translation>
    </message>
</context>
<context>
    <name>ProofRow</name>
    <message>
        <source>What shows it: {action}</source>
        <translation>Qué lo demuestra: {action}</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Adjuntar…</translation>
    </message>
    <message>
        <source>Attach what shows it: {action}</source>
        <translation>Adjuntar lo que lo demuestra: {action}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done: {action}</source>
        <translation>Hecho: {action}</translation>
    </message>
    <message>
        <source>What shows that it is done</source>
        <translation>Lo que demuestra que se hizo</translation>
    </message>
</context>
<context>
    <name>ProposalForm</name>
    <message>
        <source>Keep it as</source>
        <translation>Guardarla como</translation>
    </message>
    <message>
        <source>Proposal {proposal}</source>
        <translation>Propuesta {proposal}</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Proponer</translation>
    </message>
    <message>
        <source>Only try it</source>
        <translation>Solo probar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Years without an entity</source>
        <translation>Años sin recibirla de vuelta</translation>
    </message>
    <message>
        <source>Entities an advisor at most</source>
        <translation>Entidades por asesor, a lo sumo</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Cases received</source>
        <translation>Casos recibidos</translation>
    </message>
    <message>
        <source>Cases drawn for audit</source>
        <translation>Casos sorteados para auditoría</translation>
    </message>
    <message>
        <source>Visits outside the district</source>
        <translation>Visitas fuera del distrito</translation>
    </message>
    <message>
        <source>Entities below the goal</source>
        <translation>Entidades bajo la meta</translation>
    </message>
    <message>
        <source>Entities that stay together</source>
        <translation>Entidades que van juntas</translation>
    </message>
    <message>
        <source>one entity</source>
        <translation>una entidad</translation>
    </message>
    <message>
        <source>another entity</source>
        <translation>otra entidad</translation>
    </message>
    <message>
        <source>An advisor who doesn&apos;t get an entity</source>
        <translation>Un asesor que no recibe una entidad</translation>
    </message>
    <message>
        <source>advisor</source>
        <translation>asesor</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>entidad</translation>
    </message>
    <message>
        <source>The districts that an advisor serves</source>
        <translation>Los distritos que atiende un asesor</translation>
    </message>
    <message>
        <source>district</source>
        <translation>distrito</translation>
    </message>
    <message>
        <source>Entities that leave the office</source>
        <translation>Entidades que salen</translation>
    </message>
    <message>
        <source>Entities that change hands</source>
        <translation>Entidades que cambian de asesor</translation>
    </message>
    <message>
        <source>From which day</source>
        <translation>Desde qué día</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>{entities} entities, {advisors} advisors. At one for 25 it takes {needed}: enough.</source>
        <translation>{entities} entidades, {advisors} asesores. A uno por cada 25 hacen falta {needed}: alcanza.</translation>
    </message>
    <message>
        <source>{entities} entities, {advisors} advisors. At one for 25 it takes {needed}: too few.</source>
        <translation>{entities} entidades, {advisors} asesores. A uno por cada 25 hacen falta {needed}: no alcanza.</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Quiénes participan</translation>
    </message>
    <message>
        <source>What the load is made of, and how much each weighs</source>
        <translation>De qué se compone la carga y cuánto pesa cada cosa</translation>
    </message>
    <message>
        <source>Rules in numbers</source>
        <translation>Reglas en números</translation>
    </message>
    <message>
        <source>Rules for some</source>
        <translation>Reglas para algunos</translation>
    </message>
</context>
<context>
    <name>ProposalPanel</name>
    <message>
        <source>Proposed plan</source>
        <translation>Plan propuesto</translation>
    </message>
    <message>
        <source>Open the plan</source>
        <translation>Abrir el plan</translation>
    </message>
    <message>
        <source>Why no plan is opened</source>
        <translation>Por qué no se abre un plan</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Declinar</translation>
    </message>
    <message>
        <source>Choose a proposal</source>
        <translation>Elija una propuesta</translation>
    </message>
    <message>
        <source>{met} of {cases} in 30 days</source>
        <translation>{met} de {cases} en 30 días</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Why a plan is due</source>
        <translation>Por qué toca un plan</translation>
    </message>
</context>
<context>
    <name>Publication</name>
    <message>
        <source>what is kept differs from its digest</source>
        <translation>lo guardado no coincide con su huella</translation>
    </message>
    <message>
        <source>the history has another digest</source>
        <translation>el historial tiene otra huella</translation>
    </message>
    <message>
        <source>it is not in the folder</source>
        <translation>no está en la carpeta</translation>
    </message>
    <message>
        <source>the folder has another file of that name</source>
        <translation>en la carpeta hay otro con ese nombre</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation>Cifras al</translation>
    </message>
    <message>
        <source>SHA-256 of the report</source>
        <translation>SHA-256 del informe</translation>
    </message>
</context>
<context>
    <name>PublicationPanel</name>
    <message>
        <source>The month to publish</source>
        <translation>El mes por publicar</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Elegir la carpeta…</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>The files are written to</source>
        <translation>Los archivos se escriben en</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>Todavía ninguna carpeta</translation>
    </message>
    <message>
        <source>Report of all entities (PDF and xlsx), open data (CSV) with its dictionary. No personal data; what is too small is withheld, and what would give it away. It proves the duty of the month.</source>
        <translation>Informe de todas las entidades (PDF y xlsx) y datos abiertos (CSV) con su diccionario. Sin datos personales; se reserva lo que es muy pequeño y lo que permitiría deducirlo. Es la prueba de la obligación del mes.</translation>
    </message>
    <message>
        <source>First edition of this month.</source>
        <translation>Primera edición de este mes.</translation>
    </message>
    <message>
        <source>Published with these figures as edition {number}: its files are written again.</source>
        <translation>Ya está publicado con estas cifras, edición {number}: se escriben otra vez sus archivos.</translation>
    </message>
    <message>
        <source>The figures have changed since edition {before}: this will be edition {number}, and will say so.</source>
        <translation>Las cifras cambiaron desde la edición {before}: esta será la edición {number}, y lo dirá.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>En 30 días</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>Under the goal</source>
        <translation>Bajo la meta</translation>
    </message>
    <message>
        <source>Figures withheld</source>
        <translation>Cifras reservadas</translation>
    </message>
    <message>
        <source>As they stood at the start of</source>
        <translation>Al comenzar el</translation>
    </message>
</context>
<context>
    <name>PublicationView</name>
    <message>
        <source>Editions that were published</source>
        <translation>Ediciones publicadas</translation>
    </message>
    <message>
        <source>Nothing was published yet. The month stands at the right.</source>
        <translation>Todavía no se ha publicado nada. El mes está a la derecha.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Published before</source>
        <translation>Ya publicado</translation>
    </message>
    <message>
        <source>Publishing {month}</source>
        <translation>Publicando {month}</translation>
    </message>
    <message>
        <source>Cancelling; nothing is kept…</source>
        <translation>Cancelando; no se guarda nada…</translation>
    </message>
    <message>
        <source>Counting the month</source>
        <translation>Contando el mes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edition(s)</source>
        <translation>
            <numerusform>%Ln edición</numerusform>
            <numerusform>%Ln ediciones</numerusform>
        </translation>
    </message>
    <message>
        <source>{month} is published: edition {edition}, {files} files.</source>
        <translation>{month} quedó publicado: edición {edition}, {files} archivos.</translation>
    </message>
    <message>
        <source>{month} was published with these figures: the {files} files of edition {edition} again.</source>
        <translation>{month} ya estaba publicado con estas cifras: se escribieron otra vez los {files} archivos de la edición {edition}.</translation>
    </message>
    <message>
        <source>{month}, edition {edition}: the files are as they were published.</source>
        <translation>{month}, edición {edition}: los archivos son los que se publicaron.</translation>
    </message>
    <message>
        <source>Compared: what is kept and the history.</source>
        <translation>Se comparó lo guardado con el historial.</translation>
    </message>
    <message>
        <source>Compared: what is kept, the history and the folder.</source>
        <translation>Se compararon lo guardado, el historial y la carpeta.</translation>
    </message>
    <message>
        <source>{month}, edition {edition}: not everything is as it was published.</source>
        <translation>{month}, edición {edition}: no todo está como se publicó.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>Where to write what is published</source>
        <translation>Dónde escribir lo que se publica</translation>
    </message>
    <message>
        <source>{done} of {total} steps</source>
        <translation>{done} de {total} pasos</translation>
    </message>
</context>
<context>
    <name>QuestionColumns</name>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>No cumple</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Semanas</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causas</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} de {whole}</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>the data: worked within 24 hours</source>
        <translation>el dato: trabajado en 24 horas</translation>
    </message>
    <message>
        <source>the data: concluded within 30 days</source>
        <translation>el dato: concluido en 30 días</translation>
    </message>
    <message>
        <source>the data: there is a resolution</source>
        <translation>el dato: hay resolución</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nombre corto</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Qué mirar</translation>
    </message>
    <message>
        <source>Clause of the guide</source>
        <translation>Punto de la guía</translation>
    </message>
    <message>
        <source>Lines of the guide</source>
        <translation>Líneas de la guía</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Critical: failing makes the case nonconforming</source>
        <translation>Crítica: si no cumple, el caso es no conforme</translation>
    </message>
    <message>
        <source>May not apply</source>
        <translation>Puede no aplicar</translation>
    </message>
    <message>
        <source>A comment where it fails</source>
        <translation>Comentario si no cumple</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Quién responde</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>Audits know the question by it, so it stays.</source>
        <translation>Las auditorías conocen la pregunta por él, así que no cambia.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Asked only if</source>
        <translation>Se pregunta solo si</translation>
    </message>
    <message>
        <source>Root causes, and what entities call them</source>
        <translation>Causas, y cómo las llaman las entidades</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>critical</source>
        <translation>crítica</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Comment?</source>
        <translation>¿Por qué?</translation>
    </message>
</context>
<context>
    <name>QuestionsTable</name>
    <message>
        <source>Counted of the audited cases that the question applies to; the other closed cases are not told of.</source>
        <translation>Contado entre los casos auditados a los que se aplica la pregunta; de los demás casos cerrados no dice nada.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>No question failed in these weeks</source>
        <translation>Ninguna pregunta falló en estas semanas</translation>
    </message>
    <message>
        <source>What failed most: {question}, in {failed} of {asked} cases</source>
        <translation>Lo que más falló: {question}, en {failed} de {asked} casos</translation>
    </message>
    <message>
        <source>Mean score {mean} of 100, of {scored} audited cases; by week {weeks}</source>
        <translation>Puntaje medio {mean} de 100, de {scored} casos auditados; por semana {weeks}</translation>
    </message>
</context>
<context>
    <name>RankWords</name>
    <message>
        <source>No entity is under the goal beyond doubt</source>
        <translation>Ninguna entidad está sin duda bajo la meta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) under the goal beyond doubt</source>
        <translation>
            <numerusform>%Ln entidad está sin duda bajo la meta</numerusform>
            <numerusform>%Ln entidades están sin duda bajo la meta</numerusform>
        </translation>
    </message>
    <message>
        <source>The lowest shares in 30 days</source>
        <translation>Las tasas más bajas en 30 días</translation>
    </message>
    <message>
        <source>No entity is over the goal beyond doubt</source>
        <translation>Ninguna entidad está sin duda sobre la meta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) over the goal beyond doubt</source>
        <translation>
            <numerusform>%Ln entidad está sin duda sobre la meta</numerusform>
            <numerusform>%Ln entidades están sin duda sobre la meta</numerusform>
        </translation>
    </message>
    <message>
        <source>The highest shares in 30 days</source>
        <translation>Las tasas más altas en 30 días</translation>
    </message>
    <message>
        <source>Nothing is expired</source>
        <translation>No hay vencidos</translation>
    </message>
    <message>
        <source>{share} of what is expired: {name}</source>
        <translation>El {share} de lo vencido: {name}</translation>
    </message>
    <message>
        <source>Expired: {name}</source>
        <translation>Vencidos: {name}</translation>
    </message>
    <message>
        <source>Expired cases by entity, the most first</source>
        <translation>Casos vencidos por entidad, de más a menos</translation>
    </message>
    <message>
        <source>Due in the period: {name}</source>
        <translation>Con plazo cumplido: {name}</translation>
    </message>
    <message>
        <source>{said}; limits at 95 % for all {count} at once</source>
        <translation>{said}; límites del 95 % para las {count} a la vez</translation>
    </message>
    <message>
        <source>goal {goal}</source>
        <translation>meta {goal}</translation>
    </message>
</context>
<context>
    <name>ReadText</name>
    <message numerus="yes">
        <source>(%Ln letter(s) more)</source>
        <translation>
            <numerusform>(%Ln letra más)</numerusform>
            <numerusform>(%Ln letras más)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivedFiles</name>
    <message>
        <source>Save all the same</source>
        <translation>Guardar de todos modos</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save {file}</source>
        <translation>Guardar {file}</translation>
    </message>
    <message>
        <source>It comes from outside and can run as a program. Ask whoever sent it before you open it.</source>
        <translation>Viene de fuera y puede ejecutarse como un programa. Pregunte a quien lo envió antes de abrirlo.</translation>
    </message>
    <message>
        <source>It comes from outside. Open it only if you expected it.</source>
        <translation>Viene de fuera. Ábralo solo si lo esperaba.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>It is back where it was.</source>
        <translation>Volvió a donde estaba.</translation>
    </message>
    <message numerus="yes">
        <source>It is back where it was. %Ln text(s) that were not saved come back as their fields are opened.</source>
        <translation>
            <numerusform>Volvió a donde estaba. Un texto que no se guardó vuelve al abrir su campo.</numerusform>
            <numerusform>Volvió a donde estaba. %Ln textos que no se guardaron vuelven al abrir sus campos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program was not closed the last time.</source>
        <translation>El programa no se cerró la última vez.</translation>
    </message>
    <message>
        <source>Show the texts</source>
        <translation>Ver los textos</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Descartarlos</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Guardar informe…</translation>
    </message>
    <message>
        <source>A text that was not saved is back in its field.</source>
        <translation>Un texto que no se había guardado volvió a su campo.</translation>
    </message>
</context>
<context>
    <name>RecurringPanel</name>
    <message>
        <source>The report of the chosen entity</source>
        <translation>El informe de la entidad elegida</translation>
    </message>
    <message>
        <source>Approve for the queue</source>
        <translation>Aprobar para la cola</translation>
    </message>
    <message>
        <source>Take approval back</source>
        <translation>Quitar la aprobación</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Deshacerlo</translation>
    </message>
    <message>
        <source>See its mail</source>
        <translation>Ver su correo</translation>
    </message>
    <message>
        <source>Its liaisons</source>
        <translation>Sus enlaces</translation>
    </message>
    <message>
        <source>Your words to this entity alone</source>
        <translation>Sus palabras solo para esta entidad</translation>
    </message>
    <message>
        <source>Your words to this entity alone, in place of those to all</source>
        <translation>Sus palabras solo para esta entidad, en lugar de las de todas</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Qué se mira</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The mail as it will arrive</source>
        <translation>El correo como llegará</translation>
    </message>
    <message>
        <source>There is nothing to tell of this entity, and the definition leaves such entities out.</source>
        <translation>No hay nada que contar de esta entidad, y la definición deja fuera a las que están así.</translation>
    </message>
    <message>
        <source>Choose an entity to see its report here.</source>
        <translation>Elija una entidad para ver aquí su informe.</translation>
    </message>
    <message>
        <source>Drawing the report…</source>
        <translation>Preparando la vista del informe…</translation>
    </message>
    <message>
        <source>To {people}</source>
        <translation>Para {people}</translation>
    </message>
    <message>
        <source>copy to {people}</source>
        <translation>copia a {people}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecurringReports</name>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Going out</source>
        <translation>Saliendo</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>Quizás enviado</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>the period goes on</source>
        <translation>el período no ha terminado</translation>
    </message>
    <message>
        <source>no export came in since the period ended</source>
        <translation>no ha entrado una exportación desde que terminó el período</translation>
    </message>
    <message>
        <source>no liaison who gets it</source>
        <translation>sin enlaces que lo reciban</translation>
    </message>
    <message>
        <source>its liaisons have no address</source>
        <translation>sus enlaces no tienen correo</translation>
    </message>
    <message>
        <source>a liaison has no address</source>
        <translation>algún enlace no tiene correo</translation>
    </message>
    <message>
        <source>goes to those who would have a copy</source>
        <translation>va a quienes recibirían copia</translation>
    </message>
    <message>
        <source>its advisor has no address</source>
        <translation>su asesor no tiene correo</translation>
    </message>
    <message>
        <source>the director&apos;s address is not known</source>
        <translation>no se conoce el correo de la dirección</translation>
    </message>
    <message>
        <source>received {now}, usually {usual}</source>
        <translation>recibidos {now}, lo usual {usual}</translation>
    </message>
    <message>
        <source>closed {now}, usually {usual}</source>
        <translation>cerrados {now}, lo usual {usual}</translation>
    </message>
    <message>
        <source>in 30 days {now}, before {usual}</source>
        <translation>en 30 días {now}, antes {usual}</translation>
    </message>
    <message>
        <source>Operational, with lists of cases</source>
        <translation>Operativo, con listas de casos</translation>
    </message>
    <message>
        <source>Executive, one page</source>
        <translation>Ejecutivo, una página</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Semanal</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Mensual</translation>
    </message>
    <message>
        <source>Quarterly</source>
        <translation>Trimestral</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>A pedido</translation>
    </message>
    <message>
        <source>An advisor&apos;s entities</source>
        <translation>Las de un asesor</translation>
    </message>
    <message>
        <source>All entities</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Chosen entities</source>
        <translation>Las escogidas</translation>
    </message>
    <message>
        <source>None is sent</source>
        <translation>No se envía</translation>
    </message>
    <message>
        <source>Can&apos;t be written</source>
        <translation>No se puede</translation>
    </message>
    <message>
        <source>To be prepared</source>
        <translation>Sin preparar</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>En 30 días</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>Inusual</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definición</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>Ya no se usa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Of which entities</source>
        <translation>De qué entidades</translation>
    </message>
    <message>
        <source>The chosen entities</source>
        <translation>Las entidades elegidas</translation>
    </message>
    <message>
        <source>None where there is nothing to tell</source>
        <translation>Ninguno donde no hay nada que contar</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>Lists of cases</source>
        <translation>Listas de casos</translation>
    </message>
    <message>
        <source>It goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>In copy</source>
        <translation>Con copia a</translation>
    </message>
    <message>
        <source>A copy to the director</source>
        <translation>Con copia a la dirección</translation>
    </message>
    <message>
        <source>What the mail begins with</source>
        <translation>Con qué empieza el correo</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>RecurringView</name>
    <message>
        <source>Which report</source>
        <translation>Qué informe</translation>
    </message>
    <message>
        <source>Whose entities</source>
        <translation>Las entidades de quién</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Definiciones</translation>
    </message>
    <message>
        <source>Filter entities</source>
        <translation>Filtrar entidades</translation>
    </message>
    <message>
        <source>Your words to all of them</source>
        <translation>Sus palabras para todas</translation>
    </message>
    <message>
        <source>Your words to all of them; they stand in the mail and in the report</source>
        <translation>Sus palabras para todas; van en el correo y en el informe</translation>
    </message>
    <message>
        <source>Reports by entity</source>
        <translation>Informes por entidad</translation>
    </message>
    <message>
        <source>The definition reaches no entity.</source>
        <translation>La definición no alcanza a ninguna entidad.</translation>
    </message>
    <message>
        <source>All advisors</source>
        <translation>Todos los asesores</translation>
    </message>
    <message numerus="yes">
        <source>Prepare %Ln report(s)</source>
        <translation>
            <numerusform>Preparar %Ln informe</numerusform>
            <numerusform>Preparar %Ln informes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln draft(s)</source>
        <translation>
            <numerusform>Aprobar %Ln borrador</numerusform>
            <numerusform>Aprobar %Ln borradores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entidad</numerusform>
            <numerusform>%Ln entidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with something odd</source>
        <translation>
            <numerusform>%Ln con algo inusual</numerusform>
            <numerusform>%Ln con algo inusual</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} – {last}, as known at the start of {day}</source>
        <translation>{first} – {last}, según lo conocido al comenzar el {day}</translation>
    </message>
</context>
<context>
    <name>RegisterCard</name>
    <message>
        <source>{subject} · {day}</source>
        <translation>{subject} · {day}</translation>
    </message>
    <message>
        <source>{who} vouched for it on {day}</source>
        <translation>Dio fe {who}, el {day}</translation>
    </message>
    <message>
        <source>{item}: {correction}, by {day}</source>
        <translation>{item}: {correction}, para el {day}</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Ya se corrigió</translation>
    </message>
    <message>
        <source>{item} was corrected</source>
        <translation>{item}: ya se corrigió</translation>
    </message>
    <message>
        <source>How “{item}” was found</source>
        <translation>Cómo se halló «{item}»</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en orden</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>por corregir</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>no aplica</translation>
    </message>
    <message>
        <source>Who vouches for it</source>
        <translation>Quién da fe</translation>
    </message>
    <message>
        <source>Who vouches for it, with post</source>
        <translation>Quién da fe, con su cargo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Ask the liaisons by mail</source>
        <translation>Preguntar a los enlaces</translation>
    </message>
    <message>
        <source>Take in an answer…</source>
        <translation>Tomar una respuesta…</translation>
    </message>
    <message>
        <source>What is to be corrected</source>
        <translation>Qué se corrige</translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation>Se corrige hasta el</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>undone at once</source>
        <translation>deshecho enseguida</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Register {reference} closed: it proves its duty.</source>
        <translation>Registro {reference} cerrado: prueba su obligación.</translation>
    </message>
    <message>
        <source>The form is a draft in the outbox.</source>
        <translation>El formulario está en la bandeja, en borrador.</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Verlo</translation>
    </message>
    <message>
        <source>The answer, saved as .eml</source>
        <translation>La respuesta, guardada como .eml</translation>
    </message>
    <message>
        <source>{who} answered {count} item(s).</source>
        <translation>{who} respondió; puntos respondidos: {count}.</translation>
    </message>
</context>
<context>
    <name>RegisterColumns</name>
    <message>
        <source>training</source>
        <translation>capacitación</translation>
    </message>
    <message>
        <source>lesson to the centre</source>
        <translation>clase al centro</translation>
    </message>
    <message>
        <source>knowledge base</source>
        <translation>base de conocimientos</translation>
    </message>
    <message>
        <source>CRM data</source>
        <translation>Datos CRM</translation>
    </message>
    <message>
        <source>announcements</source>
        <translation>anuncios</translation>
    </message>
    <message>
        <source>view or panel</source>
        <translation>vista o panel</translation>
    </message>
    <message>
        <source>Law 83</source>
        <translation>Ley 83</translation>
    </message>
    <message>
        <source>task or goal</source>
        <translation>tarea o meta</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>La oficina</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>About</source>
        <translation>De qué es</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Asistió</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>Por corregir</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Da fe</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>Open a register</source>
        <translation>Abrir un registro</translation>
    </message>
    <message>
        <source>What the register is about</source>
        <translation>De qué es el registro</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué es</translation>
    </message>
    <message>
        <source>Day it was held</source>
        <translation>Día en que se hizo</translation>
    </message>
    <message>
        <source>What is checked, one a line</source>
        <translation>Qué se revisa, uno por línea</translation>
    </message>
    <message>
        <source>Who attended, one a line</source>
        <translation>Quiénes asistieron, uno por línea</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Register {reference} opened.</source>
        <translation>Registro {reference} abierto.</translation>
    </message>
</context>
<context>
    <name>RegisterTable</name>
    <message>
        <source>Registers</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>No register is like that. One is opened from the cell of its duty: training, CRM data, articles…</source>
        <translation>Ningún registro es así. Se abren desde la celda de su obligación: capacitación, datos del CRM, artículos…</translation>
    </message>
    <message>
        <source>Filter registers</source>
        <translation>Filtrar registros</translation>
    </message>
    <message>
        <source>Which registers are shown</source>
        <translation>Qué registros se muestran</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Open or to correct</source>
        <translation>Abiertos o por corregir</translation>
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
    <name>ReportActs</name>
    <message>
        <source>Copy as a picture</source>
        <translation>Copiar como imagen</translation>
    </message>
    <message>
        <source>Prepare report</source>
        <translation>Preparar informe</translation>
    </message>
    <message>
        <source>Write what is shown as PDF, Word and Excel</source>
        <translation>Escribe lo que se muestra como PDF, Word y Excel</translation>
    </message>
    <message>
        <source>The report was written: {title}, {period}.</source>
        <translation>El informe quedó escrito: {title}, {period}.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Escribiendo el informe</translation>
    </message>
    <message>
        <source>Where to write the report</source>
        <translation>Dónde escribir el informe</translation>
    </message>
    <message>
        <source>The picture can be pasted now.</source>
        <translation>La imagen ya se puede pegar.</translation>
    </message>
</context>
<context>
    <name>ReportDeciding</name>
    <message>
        <source>Preparing reports</source>
        <translation>Preparando informes</translation>
    </message>
    <message>
        <source>Cancelling; what is drafted stands…</source>
        <translation>Cancelando; lo preparado queda…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) approved.</source>
        <translation>
            <numerusform>%Ln informe aprobado.</numerusform>
            <numerusform>%Ln informes aprobados.</numerusform>
        </translation>
    </message>
    <message>
        <source>They go out with the next sending; approving sends nothing.</source>
        <translation>Salen con el próximo envío; aprobar no envía nada.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>These went already and stay: {entities}.</source>
        <translation>Ya salieron y quedan como están: {entities}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) undone.</source>
        <translation>
            <numerusform>%Ln borrador deshecho.</numerusform>
            <numerusform>%Ln borradores deshechos.</numerusform>
        </translation>
    </message>
    <message>
        <source>These stood already: {entities}.</source>
        <translation>Ya estaban: {entities}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left when it was cancelled.</source>
        <translation>
            <numerusform>%Ln quedó sin preparar al cancelar.</numerusform>
            <numerusform>%Ln quedaron sin preparar al cancelar.</numerusform>
        </translation>
    </message>
    <message>
        <source>No report was prepared.</source>
        <translation>No se preparó ningún informe.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) prepared, each a draft with PDF and workbook.</source>
        <translation>
            <numerusform>%Ln informe preparado: un borrador con PDF y libro de Excel.</numerusform>
            <numerusform>%Ln informes preparados: un borrador cada uno, con PDF y libro de Excel.</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} reports</source>
        <translation>{done} de {total} informes</translation>
    </message>
</context>
<context>
    <name>ReportDrawing</name>
    <message>
        <source>Drawing the report of {entity}</source>
        <translation>Preparando la vista del informe de {entity}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
</context>
<context>
    <name>ReportPart</name>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Guardar el informe…</translation>
    </message>
    <message>
        <source>case-{number}-data.xlsx</source>
        <translation>caso-{number}-datos.xlsx</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>El informe quedó guardado.</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>the whole office</source>
        <translation>toda la oficina</translation>
    </message>
    <message>
        <source>Activity and effectiveness</source>
        <translation>Actividad y efectividad</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Subjects of the entity</source>
        <translation>Asuntos de la entidad</translation>
    </message>
    <message>
        <source>Against the year before</source>
        <translation>Frente al año anterior</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Of whom the report is</source>
        <translation>De quién es el informe</translation>
    </message>
    <message>
        <source>Views of the reports</source>
        <translation>Vistas de los informes</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Mailings</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Publication of the month</source>
        <translation>Publicación</translation>
    </message>
    <message>
        <source>There is nothing to report yet</source>
        <translation>Todavía no hay qué informar</translation>
    </message>
    <message>
        <source>The figures are counted from the cases of the CRM&apos;s export. Import it first.</source>
        <translation>Las cifras se cuentan de los casos de la exportación del CRM. Impórtela primero.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Counting the month</source>
        <translation>Se cuenta el mes</translation>
    </message>
    <message>
        <source>The whole office</source>
        <translation>Toda la oficina</translation>
    </message>
    <message>
        <source>As known at the end of {day}</source>
        <translation>Datos al {day}</translation>
    </message>
</context>
<context>
    <name>RequirementForm</name>
    <message>
        <source>Met on</source>
        <translation>Cumplido el</translation>
    </message>
    <message>
        <source>Does not apply to this entity</source>
        <translation>No aplica a esta entidad</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>{item}: noted.</source>
        <translation>{item}: anotado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ResultColumns</name>
    <message>
        <source>{count} to score</source>
        <translation>{count} por evaluar</translation>
    </message>
    <message>
        <source>{errors} of {size}</source>
        <translation>{errors} de {size}</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Nonconforming</source>
        <translation>No conformes</translation>
    </message>
</context>
<context>
    <name>ResultForm</name>
    <message>
        <source>Public draw</source>
        <translation>Sorteo público</translation>
    </message>
    <message>
        <source>Published result</source>
        <translation>Resultado publicado</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Sortear</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Write the result of {draw}, {day}, exactly as it was published: it can&apos;t be corrected.</source>
        <translation>Escriba el resultado de {draw}, {day}, tal como se publicó: no se puede corregir.</translation>
    </message>
    <message>
        <source>Write the result exactly as it was published: it can&apos;t be corrected.</source>
        <translation>Escriba el resultado tal como se publicó: no se puede corregir.</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message numerus="yes">
        <source>Of the %Ln audited case(s), none fails.</source>
        <translation>
            <numerusform>El único caso evaluado cumple.</numerusform>
            <numerusform>Ninguno de los %Ln casos evaluados incumple.</numerusform>
        </translation>
    </message>
    <message>
        <source>The only audited case fails.</source>
        <translation>El único caso evaluado incumple.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the {size} audited fail(s).</source>
        <translation>
            <numerusform>%Ln de los {size} casos evaluados incumple.</numerusform>
            <numerusform>%Ln de los {size} casos evaluados incumplen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the only case that the entity closed.</source>
        <translation>Es el único caso que cerró la entidad.</translation>
    </message>
    <message>
        <source>They are all the cases that the entity closed.</source>
        <translation>Son todos los casos que cerró la entidad.</translation>
    </message>
    <message>
        <source>With {trust} confidence, from {lower} to {upper} of the {closed} closed cases fail.</source>
        <translation>Con {trust} de confianza, entre {lower} y {upper} de los {closed} casos cerrados incumplen.</translation>
    </message>
    <message>
        <source>With {trust} confidence, none of the {closed} closed cases fails.</source>
        <translation>Con {trust} de confianza, ninguno de los {closed} casos cerrados incumple.</translation>
    </message>
    <message>
        <source>Every closed case was audited: the rate is exact. Less than {tolerable} is tolerable.</source>
        <translation>Se revisaron todos los casos cerrados: la tasa es exacta. Lo tolerable es menos del {tolerable}.</translation>
    </message>
    <message>
        <source>The limit ({upper}) lies below the {tolerable} that is tolerable.</source>
        <translation>El límite ({upper}) queda por debajo del {tolerable} tolerable.</translation>
    </message>
    <message>
        <source>At least {lower} fail, and less than {tolerable} is tolerable.</source>
        <translation>Incumple al menos el {lower}, y lo tolerable es menos del {tolerable}.</translation>
    </message>
    <message>
        <source>The quarter can: it meets.</source>
        <translation>El trimestre sí concluye: cumple.</translation>
    </message>
    <message>
        <source>The quarter can: it fails.</source>
        <translation>El trimestre sí concluye: no cumple.</translation>
    </message>
    <message numerus="yes">
        <source>With {trust} confidence, at least %Ln of the {closed} closed cases fail(s).</source>
        <translation>
            <numerusform>Con {trust} de confianza, al menos %Ln de los {closed} casos cerrados incumple.</numerusform>
            <numerusform>Con {trust} de confianza, al menos %Ln de los {closed} casos cerrados incumplen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {trust} confidence, at most %Ln of the {closed} closed cases fail(s).</source>
        <translation>
            <numerusform>Con {trust} de confianza, a lo sumo %Ln de los {closed} casos cerrados incumple.</numerusform>
            <numerusform>Con {trust} de confianza, a lo sumo %Ln de los {closed} casos cerrados incumplen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The week alone can&apos;t tell: the limit ({upper}) is not below the {tolerable} tolerable.</source>
        <translation>La semana sola no basta: el límite ({upper}) no queda por debajo del {tolerable} tolerable.</translation>
    </message>
    <message>
        <source>The sample was enlarged while it was scored; these limits allow for that.</source>
        <translation>La muestra se amplió mientras se evaluaba; estos límites cuentan con ello.</translation>
    </message>
    <message>
        <source>{rate}: at least {count} of {population}</source>
        <translation>{rate}: al menos {count} de {population}</translation>
    </message>
    <message>
        <source>{rate}: at most {count} of {population}</source>
        <translation>{rate}: a lo sumo {count} de {population}</translation>
    </message>
    <message>
        <source>{rate} tolerable</source>
        <translation>{rate} tolerable</translation>
    </message>
    <message>
        <source>Cases closed from {monday} to {sunday}</source>
        <translation>Casos cerrados del {monday} al {sunday}</translation>
    </message>
    <message>
        <source>{population} cases of the sealed list; {size} drawn and audited</source>
        <translation>{population} casos de la lista sellada; {size} sorteados y evaluados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln that did not belong to it left out</source>
        <translation>
            <numerusform>sin %Ln que no debía estar en ella</numerusform>
            <numerusform>sin %Ln que no debían estar en ella</numerusform>
        </translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Of how many</source>
        <translation>De cuántos</translation>
    </message>
    <message>
        <source>Nonconforming</source>
        <translation>No conformes</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Fórmula</translation>
    </message>
    <message>
        <source>{errors} nonconforming ÷ {size} audited</source>
        <translation>{errors} no conformes ÷ {size} evaluados</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>Puntaje medio</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Scored to the end, not finished yet</source>
        <translation>Evaluada completa, sin terminar todavía</translation>
    </message>
    <message>
        <source>Finished on {when}</source>
        <translation>Terminada el {when}</translation>
    </message>
    <message>
        <source>amended, version {version}</source>
        <translation>enmendada, versión {version}</translation>
    </message>
    <message>
        <source>{lower} to {upper}</source>
        <translation>{lower} a {upper}</translation>
    </message>
    <message>
        <source>Valid at every size together (prior and posterior ratio), at {trust}</source>
        <translation>Válidos en todos los tamaños a la vez (razón entre lo previo y lo posterior), al {trust}</translation>
    </message>
    <message>
        <source>Exact hypergeometric limits at {trust}: those of the interval share the risk</source>
        <translation>Límites hipergeométricos exactos al {trust}; los del intervalo se reparten el riesgo</translation>
    </message>
    <message>
        <source>From {lower} to {upper} of the {population} closed cases</source>
        <translation>De {lower} a {upper} de los {population} casos cerrados</translation>
    </message>
    <message>
        <source>At most {upper} ({upper_rate}), at least {lower} ({lower_rate})</source>
        <translation>A lo sumo {upper} ({upper_rate}); al menos {lower} ({lower_rate})</translation>
    </message>
    <message>
        <source>One-sided</source>
        <translation>De un lado</translation>
    </message>
    <message>
        <source>{mean} ({lower} to {upper})</source>
        <translation>{mean} ({lower} a {upper})</translation>
    </message>
    <message>
        <source>Mean of the scores, 0 to 100, each the points won ÷ the points possible</source>
        <translation>Media de los puntajes, de 0 a 100; cada uno, puntos ganados ÷ puntos posibles</translation>
    </message>
    <message>
        <source>None: a case without a file has no score, so nothing can be said of the rest</source>
        <translation>Ninguno: un caso sin expediente no tiene puntaje, y de los demás no se puede afirmar nada</translation>
    </message>
    <message>
        <source>{lower} to {upper}, at {trust}; no shape of the scores is assumed</source>
        <translation>{lower} a {upper}, al {trust}; no supone ninguna forma de los puntajes</translation>
    </message>
</context>
<context>
    <name>ResultsSheet</name>
    <message>
        <source>The draw can&apos;t be recomputed from what is kept.</source>
        <translation>El sorteo no se puede recalcular con lo guardado.</translation>
    </message>
    <message>
        <source>Change of eye</source>
        <translation>Cambio de mirada</translation>
    </message>
    <message>
        <source>The whole case: whether it conforms</source>
        <translation>El caso entero: si es conforme</translation>
    </message>
    <message>
        <source>{one} and {other}: {share} the same</source>
        <translation>{one} y {other}: {share} iguales</translation>
    </message>
    <message>
        <source>{calibration}: {same} of {cases}</source>
        <translation>{calibration}: {same} de {cases}</translation>
    </message>
    <message>
        <source>Before, the same answer in {told}</source>
        <translation>Antes, la misma respuesta en {told}</translation>
    </message>
    <message>
        <source>Agreed: {answer}. {reason}</source>
        <translation>Consenso: {answer}. {reason}</translation>
    </message>
    <message>
        <source>Record what was agreed of {case}</source>
        <translation>Anotar el consenso de {case}</translation>
    </message>
    <message>
        <source>To change in the card: {words}</source>
        <translation>Por cambiar en la ficha: {words}</translation>
    </message>
    <message>
        <source>Say what to change in the card</source>
        <translation>Decir qué cambiar en la ficha</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Results of the week</source>
        <translation>Resultados de la semana</translation>
    </message>
    <message>
        <source>Nothing of this week is drawn.</source>
        <translation>Nada de esta semana está sorteado.</translation>
    </message>
    <message>
        <source>Go on scoring</source>
        <translation>Seguir evaluando</translation>
    </message>
    <message>
        <source>Meet: {meets} · Fail: {fails} · Not conclusive: {inconclusive} · To score: {open}</source>
        <translation>Cumplen: {meets} · No cumplen: {fails} · No concluyentes: {inconclusive} · Por evaluar: {open}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {size} cases are still to be scored.</source>
        <translation>
            <numerusform>Falta %Ln de {size} casos por evaluar.</numerusform>
            <numerusform>Faltan %Ln de {size} casos por evaluar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The result is told when all of them are.</source>
        <translation>El resultado se dice cuando estén todos.</translation>
    </message>
    <message>
        <source>Letter and certificate</source>
        <translation>Carta y certificado</translation>
    </message>
    <message>
        <source>Result of the entity</source>
        <translation>Resultado de la entidad</translation>
    </message>
</context>
<context>
    <name>RetentionView</name>
    <message>
        <source>Words of closed cases</source>
        <translation>Palabras de casos cerrados</translation>
    </message>
    <message>
        <source>Received mails</source>
        <translation>Correos recibidos</translation>
    </message>
    <message>
        <source>Sent mails</source>
        <translation>Correos enviados</translation>
    </message>
    <message>
        <source>Rejected cells</source>
        <translation>Celdas rechazadas</translation>
    </message>
    <message>
        <source>the resolution, what was answered of the case, and a subject that no other case has</source>
        <translation>la resolución, lo que se respondió del caso, y el asunto que ningún otro caso tiene</translation>
    </message>
    <message>
        <source>the text and the files</source>
        <translation>el texto y los adjuntos</translation>
    </message>
    <message>
        <source>what stood in the cell</source>
        <translation>lo que decía la celda</translation>
    </message>
    <message>
        <source>number, entity, type, days and place: the figures do not change</source>
        <translation>número, entidad, tipo, fechas y lugar: las cifras no cambian</translation>
    </message>
    <message>
        <source>from whom, when, and what it answers</source>
        <translation>de quién, cuándo y a qué responde</translation>
    </message>
    <message>
        <source>to whom, when, and the subject</source>
        <translation>a quién, cuándo y el asunto</translation>
    </message>
    <message>
        <source>which row and column could not be read, and why</source>
        <translation>qué fila y columna no se pudo leer, y por qué</translation>
    </message>
    <message>
        <source>Rules of retention</source>
        <translation>Plazos de conservación</translation>
    </message>
    <message>
        <source>Change the rules</source>
        <translation>Cambiar los plazos</translation>
    </message>
    <message>
        <source>Remove what has passed…</source>
        <translation>Quitar lo vencido…</translation>
    </message>
    <message>
        <source>Everything is kept for ever.</source>
        <translation>Todo se guarda siempre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) have passed their time.</source>
        <translation>
            <numerusform>%Ln registro pasó su plazo.</numerusform>
            <numerusform>%Ln registros pasaron su plazo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has passed its time.</source>
        <translation>Nada pasó su plazo.</translation>
    </message>
    <message>
        <source>Is kept</source>
        <translation>Se guarda</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Por omisión</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Se va</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Queda</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) before {day}</source>
        <translation>
            <numerusform>%Ln registro anterior al {day}</numerusform>
            <numerusform>%Ln registros anteriores al {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>every record with who and when, all figures and the history&apos;s chain</source>
        <translation>cada registro con quién y cuándo, todas las cifras y la cadena del historial</translation>
    </message>
    <message>
        <source>Remove what has passed its time?</source>
        <translation>¿Quitar lo que pasó su plazo?</translation>
    </message>
    <message>
        <source>It cannot be taken back, and no later export of the CRM brings it back.</source>
        <translation>No se puede deshacer, y ninguna exportación posterior del CRM lo trae de vuelta.</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Quitar para siempre</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Quitando…</translation>
    </message>
    <message>
        <source>Removing what has passed its time</source>
        <translation>Quitando lo que pasó su plazo</translation>
    </message>
    <message>
        <source>Removed: {what}.</source>
        <translation>Se quitó: {what}.</translation>
    </message>
    <message>
        <source>What had passed its time is removed.</source>
        <translation>Se quitó lo que había pasado su plazo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln año</numerusform>
            <numerusform>%Ln años</numerusform>
        </translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>siempre</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What is before</source>
        <translation>Lo anterior al</translation>
    </message>
    <message>
        <source>Has passed</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>The oldest</source>
        <translation>Lo más viejo</translation>
    </message>
    <message>
        <source>Nothing goes by itself: the director decides.</source>
        <translation>Nada se va solo: lo decide la dirección.</translation>
    </message>
    <message>
        <source>The chosen rule</source>
        <translation>El plazo elegido</translation>
    </message>
</context>
<context>
    <name>RewordingLine</name>
    <message>
        <source>What was seen, as the letter tells it</source>
        <translation>Lo que se vio, como lo dice la carta</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The audit is finished: this amends it, and its letter is to be corrected.</source>
        <translation>La auditoría está terminada: esto la enmienda y su carta queda por corregir.</translation>
    </message>
</context>
<context>
    <name>Rewordings</name>
    <message numerus="yes">
        <source>%Ln case(s) say the same now.</source>
        <translation>
            <numerusform>%Ln caso dice ahora ese texto.</numerusform>
            <numerusform>%Ln casos dicen ahora lo mismo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RootCauses</name>
    <message>
        <source>R: the root cause</source>
        <translation>R: la causa</translation>
    </message>
</context>
<context>
    <name>RotationEntities</name>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Viene de</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(nadie)</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Pasa a</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
</context>
<context>
    <name>RotationStrip</name>
    <message>
        <source>Calibrate the change of hands</source>
        <translation>Calibrar el relevo</translation>
    </message>
    <message>
        <source>{calibration}, of both its advisors, is still blind: {handed} handed in.</source>
        <translation>{calibration}, de sus dos asesores, sigue a ciegas: entregaron {handed}.</translation>
    </message>
    <message>
        <source>So that a jump in its figures can be told from a change of eye, both advisors score some cases.</source>
        <translation>Para distinguir un salto de sus cifras de un cambio de mirada, quien entrega y quien recibe puntúan los mismos casos.</translation>
    </message>
    <message>
        <source>{calibration} is open: it waits for both advisors of {entity} under Audit.</source>
        <translation>{calibration} está abierta: espera en Auditoría a quien entrega y a quien recibe {entity}.</translation>
    </message>
</context>
<context>
    <name>RotationView</name>
    <message>
        <source>Which rotation</source>
        <translation>Qué rotación</translation>
    </message>
    <message>
        <source>Rotation {year}</source>
        <translation>Rotación {year}</translation>
    </message>
    <message>
        <source>Changes in {year}</source>
        <translation>Cambios en {year}</translation>
    </message>
    <message>
        <source>What if someone leaves?</source>
        <translation>¿Y si alguien se va?</translation>
    </message>
    <message>
        <source>Another proposal</source>
        <translation>Otra propuesta</translation>
    </message>
    <message>
        <source>Handover dossiers</source>
        <translation>Expedientes de entrega</translation>
    </message>
    <message>
        <source>There is no rotation of {year} yet</source>
        <translation>Todavía no hay una rotación de {year}</translation>
    </message>
    <message>
        <source>{entities} entities and {advisors} advisors; at one advisor for 25 entities it takes {needed}. The proposal is a draft: nothing changes until you approve it and its day comes.</source>
        <translation>{entities} entidades y {advisors} asesores; a un asesor por cada 25 hacen falta {needed}. La propuesta es un borrador: nada cambia hasta que usted la apruebe, la aplique y llegue su fecha.</translation>
    </message>
    <message>
        <source>There is no change in {year} yet</source>
        <translation>Todavía no hay un cambio en {year}</translation>
    </message>
    <message>
        <source>For a leave or a new entity: only a few change hands and the others stay. {entities} entities, {advisors} advisors, {needed} needed.</source>
        <translation>Para una licencia o una entidad nueva: cambian unas pocas y las demás se quedan. {entities} entidades, {advisors} asesores; hacen falta {needed}.</translation>
    </message>
    <message>
        <source>First the entities and the advisors: the directory takes them in from an xlsx.</source>
        <translation>Primero las entidades y los asesores: el directorio los toma de un xlsx.</translation>
    </message>
    <message>
        <source>Propose an assignment</source>
        <translation>Proponer un reparto</translation>
    </message>
    <message>
        <source>Go to Entities</source>
        <translation>Ir a Entidades</translation>
    </message>
    <message>
        <source>Breaks: {rules}.</source>
        <translation>Incumple: {rules}.</translation>
    </message>
    <message>
        <source>{entity} to {advisor}: breaks nothing; the largest load is then {gap} above the best.</source>
        <translation>{entity} a {advisor}: no incumple nada; la carga mayor queda a lo sumo {gap} sobre la mejor posible.</translation>
    </message>
    <message>
        <source>{entity} goes to {advisor}.</source>
        <translation>{entity} pasa a {advisor}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>RotationWords</name>
    <message>
        <source>Nobody keeps an entity</source>
        <translation>Nadie conserva una entidad</translation>
    </message>
    <message>
        <source>Nobody gets back one they had</source>
        <translation>Nadie recibe de vuelta una que tuvo</translation>
    </message>
    <message>
        <source>At most {number} entities an advisor</source>
        <translation>A lo sumo {number} entidades por asesor</translation>
    </message>
    <message>
        <source>Together: {entities}</source>
        <translation>Juntas: {entities}</translation>
    </message>
    <message>
        <source>Apart: {advisor} and {entities}</source>
        <translation>Aparte: {advisor} y {entities}</translation>
    </message>
    <message>
        <source>District: {advisor} serves {districts}</source>
        <translation>Distrito: {advisor} atiende {districts}</translation>
    </message>
    <message>
        <source>in {proposal}: {names}</source>
        <translation>en {proposal}: {names}</translation>
    </message>
    <message>
        <source>{moved} of {all} change hands</source>
        <translation>{moved} de {all} cambian</translation>
    </message>
    <message>
        <source>k = {number}, since {year}</source>
        <translation>k = {number}, desde {year}</translation>
    </message>
    <message>
        <source>the most are {most}</source>
        <translation>máximo {most}</translation>
    </message>
    <message>
        <source>with {advisor}</source>
        <translation>con {advisor}</translation>
    </message>
    <message>
        <source>it goes to {advisor}</source>
        <translation>pasa a {advisor}</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>incumplida</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>{proposal} no</source>
        <translation>{proposal} no</translation>
    </message>
    <message>
        <source>{proposal} yes</source>
        <translation>{proposal} sí</translation>
    </message>
    <message>
        <source>{advisor} has {entity} now</source>
        <translation>{advisor} ya tiene {entity}</translation>
    </message>
    <message>
        <source>{advisor} had {entity} in the last years</source>
        <translation>{advisor} tuvo {entity} en los últimos años</translation>
    </message>
    <message>
        <source>{advisor} and {entity} must stay apart</source>
        <translation>{advisor} y {entity} no van juntos</translation>
    </message>
    <message>
        <source>{advisor} doesn&apos;t serve the district of {entity}</source>
        <translation>{advisor} no atiende el distrito de {entity}</translation>
    </message>
    <message>
        <source>{advisor} would have more than fit</source>
        <translation>{advisor} tendría más de las que caben</translation>
    </message>
    <message>
        <source>{entity} would be parted from its group</source>
        <translation>{entity} se separa de su grupo</translation>
    </message>
    <message>
        <source>{entity} is not part of this change</source>
        <translation>{entity} no es parte de este cambio</translation>
    </message>
    <message>
        <source>{proposal} breaks {count} of {all} rules</source>
        <translation>{proposal} incumple {count} de {all} reglas</translation>
    </message>
    <message>
        <source>{proposal} keeps all {all} rules</source>
        <translation>{proposal} cumple las {all} reglas</translation>
    </message>
    <message>
        <source>Largest load less the smallest</source>
        <translation>De la mayor a la menor carga</translation>
    </message>
    <message>
        <source>Distance to the best possible (proved)</source>
        <translation>Distancia a la mejor posible (cota)</translation>
    </message>
    <message>
        <source>Rules broken</source>
        <translation>Reglas incumplidas</translation>
    </message>
    <message>
        <source>Entities below the goal, each advisor</source>
        <translation>Entidades bajo la meta, por asesor</translation>
    </message>
    <message>
        <source>Visits outside the district, each advisor</source>
        <translation>Visitas fuera del distrito, por asesor</translation>
    </message>
    <message>
        <source>Visits outside that share a journey</source>
        <translation>Visitas que comparten el viaje</translation>
    </message>
    <message>
        <source>{fewest} to {most}</source>
        <translation>{fewest} a {most}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Proposal {proposal} breaks rules and can&apos;t be approved yet</source>
        <translation>La propuesta {proposal} incumple reglas y así no se aprueba</translation>
    </message>
    <message>
        <source>Proposal {proposal} keeps every rule, and its largest load is within {gap} of the best possible</source>
        <translation>{proposal} cumple todas las reglas; su carga mayor está a {gap} de la mejor posible</translation>
    </message>
    <message>
        <source>{verdict}; {other} breaks rules</source>
        <translation>{verdict}; {other} incumple reglas</translation>
    </message>
    <message>
        <source>A and B are alike in load and journeys</source>
        <translation>A y B son iguales en carga y viajes</translation>
    </message>
    <message>
        <source>{one} spreads the load better</source>
        <translation>{one} reparte mejor</translation>
    </message>
    <message>
        <source>{one} travels less</source>
        <translation>{one} viaja menos</translation>
    </message>
    <message>
        <source>{one} spreads the load better and travels less</source>
        <translation>{one} reparte mejor y viaja menos</translation>
    </message>
    <message>
        <source>{one} spreads the load better; {other} travels less</source>
        <translation>{one} reparte mejor; {other} viaja menos</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>casos</translation>
    </message>
    <message>
        <source>audits</source>
        <translation>auditorías</translation>
    </message>
    <message>
        <source>visits outside</source>
        <translation>visitas fuera</translation>
    </message>
    <message>
        <source>below goal</source>
        <translation>bajo meta</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigor</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>that nobody keeps an entity</source>
        <translation>que nadie conserve una entidad</translation>
    </message>
    <message>
        <source>that nobody gets back one of the last years</source>
        <translation>que nadie reciba de vuelta la de los últimos años</translation>
    </message>
    <message>
        <source>the pairs that stay apart</source>
        <translation>los que no van juntos</translation>
    </message>
    <message>
        <source>the districts that advisors serve</source>
        <translation>los distritos que atienden los asesores</translation>
    </message>
    <message>
        <source>how many entities fit an advisor</source>
        <translation>cuántas entidades caben a cada asesor</translation>
    </message>
    <message>
        <source>the entities that stay together</source>
        <translation>las entidades que van juntas</translation>
    </message>
    <message>
        <source>the entities that are not part of the change</source>
        <translation>las entidades que no son parte del cambio</translation>
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
        <source>Other sizes</source>
        <translation>Otros tamaños</translation>
    </message>
    <message>
        <source>Choose an entity to see its week here.</source>
        <translation>Elija una entidad para ver aquí su semana.</translation>
    </message>
    <message>
        <source>Back to the cases</source>
        <translation>Volver a los casos</translation>
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
        <source>Sealed on {when}. The seed will come from {draw}, {day}.</source>
        <translation>Sellada el {when}. La semilla saldrá de {draw}, {day}.</translation>
    </message>
    <message>
        <source>Drawn on {when} with the seed {seed}</source>
        <translation>Sorteada el {when} con la semilla {seed}</translation>
    </message>
    <message>
        <source>Drawn on {when} with {value}, from {draw}; the seed is {seed}</source>
        <translation>Sorteada el {when} con {value}, de {draw}; la semilla es {seed}</translation>
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
        <source>sealed</source>
        <translation>sellada</translation>
    </message>
    <message>
        <source>to seal</source>
        <translation>por sellar</translation>
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
    <name>RulePicker</name>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
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
    <name>SampleModel</name>
    <message>
        <source>{done} of {size}</source>
        <translation>{done} de {size}</translation>
    </message>
</context>
<context>
    <name>ScoreDesk</name>
    <message>
        <source>This audit is finished: use Amend.</source>
        <translation>Esta auditoría ya terminó: use Enmendar.</translation>
    </message>
    <message>
        <source>Answer first: 1, 2 or 0. Then comment.</source>
        <translation>Primero responda: 1, 2 o 0. Después comente.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>This question still waits: 1, 2 or 0. J goes to the next case.</source>
        <translation>Esta pregunta falta: 1, 2 o 0. Con J se pasa al caso siguiente.</translation>
    </message>
</context>
<context>
    <name>ScoreFaults</name>
    <message>
        <source>is not in the week&apos;s sample</source>
        <translation>no está en la muestra de la semana</translation>
    </message>
    <message>
        <source>is no question of the scorecard</source>
        <translation>no es una pregunta de la ficha</translation>
    </message>
    <message>
        <source>is no answer; write cumple, no cumple or no aplica</source>
        <translation>no es una respuesta; escriba cumple, no cumple o no aplica</translation>
    </message>
    <message>
        <source>is not asked of a case of that type or channel</source>
        <translation>no se pregunta en casos de ese tipo o canal</translation>
    </message>
    <message>
        <source>is refused: the question always applies</source>
        <translation>no se admite: la pregunta siempre aplica</translation>
    </message>
    <message>
        <source>is answered twice and differently; the first counts</source>
        <translation>está respondida dos veces, y distinto; cuenta la primera</translation>
    </message>
    <message>
        <source>needs a comment; the case stays unfinished</source>
        <translation>necesita un comentario; el caso queda sin terminar</translation>
    </message>
    <message>
        <source>belongs to a finished audit: it is amended, not edited</source>
        <translation>es de una auditoría terminada: se enmienda, no se edita</translation>
    </message>
</context>
<context>
    <name>ScoreFoot</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>{here} min · usually {usual}</source>
        <translation>{here} min · suele tomar {usual}</translation>
    </message>
    <message>
        <source>{here} min</source>
        <translation>{here} min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) not saved</source>
        <translation>
            <numerusform>%Ln respuesta sin guardar</numerusform>
            <numerusform>%Ln respuestas sin guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Guardado {time}</translation>
    </message>
    <message>
        <source>case</source>
        <translation>caso</translation>
    </message>
    <message>
        <source>question</source>
        <translation>pregunta</translation>
    </message>
    <message>
        <source>complies</source>
        <translation>cumple</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>no cumple</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>no aplica</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>comentario</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Your own time on this case, without pauses. It stays on this computer; nobody else sees it.</source>
        <translation>Su propio tiempo en este caso, sin pausas. Queda en este equipo; nadie más lo ve.</translation>
    </message>
    <message>
        <source>saves and goes on</source>
        <translation>guarda y sigue</translation>
    </message>
    <message>
        <source>root cause</source>
        <translation>causa</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>deshacer</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>sin expediente</translation>
    </message>
</context>
<context>
    <name>ScoreView</name>
    <message>
        <source>Enlarge the sample</source>
        <translation>Ampliar la muestra</translation>
    </message>
    <message>
        <source>Replace this case</source>
        <translation>Reemplazar este caso</translation>
    </message>
    <message>
        <source>There is nothing to score in this week</source>
        <translation>No hay nada que evaluar en esta semana</translation>
    </message>
    <message>
        <source>What is scored is each entity&apos;s sample. Draw the week first.</source>
        <translation>Se evalúa la muestra de cada entidad. Primero sortee la semana.</translation>
    </message>
    <message>
        <source>Go to the draw</source>
        <translation>Ir al sorteo</translation>
    </message>
    <message>
        <source>Every case of the list is scored.</source>
        <translation>Todos los casos de la lista están evaluados.</translation>
    </message>
</context>
<context>
    <name>ScorecardPanel</name>
    <message>
        <source>Save and go on</source>
        <translation>Guardar y seguir</translation>
    </message>
    <message>
        <source>Questions of the scorecard</source>
        <translation>Preguntas de la ficha</translation>
    </message>
    <message>
        <source>{card}, version {version}</source>
        <translation>{card}, versión {version}</translation>
    </message>
    <message>
        <source>{answered} of {asked}</source>
        <translation>{answered} de {asked}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>data: {detail}</source>
        <translation>dato: {detail}</translation>
    </message>
    <message>
        <source>This answer was not saved.</source>
        <translation>Esta respuesta no se guardó.</translation>
    </message>
    <message>
        <source>C: say why you see it otherwise than the data.</source>
        <translation>C: diga por qué lo ve distinto que el dato.</translation>
    </message>
    <message>
        <source>C: say why it fails.</source>
        <translation>C: diga por qué no cumple.</translation>
    </message>
    <message>
        <source>No score: what was not seen is not scored</source>
        <translation>Sin puntaje: lo que no se vio no se puntúa</translation>
    </message>
    <message>
        <source>Nonconforming: its file can&apos;t be found.</source>
        <translation>No conforme: no se encuentra su expediente.</translation>
    </message>
    <message>
        <source>Score {score} · {points} of {possible} points</source>
        <translation>Puntaje {score} · {points} de {possible} puntos</translation>
    </message>
    <message>
        <source>{points} of {possible} points</source>
        <translation>{points} de {possible} puntos</translation>
    </message>
    <message>
        <source>Nonconforming: a critical question fails.</source>
        <translation>No conforme: falla una pregunta crítica.</translation>
    </message>
    <message>
        <source>Conforming.</source>
        <translation>Conforme.</translation>
    </message>
    <message>
        <source>Conforming as long as no critical one fails.</source>
        <translation>Conforme mientras no falle una crítica.</translation>
    </message>
    <message>
        <source>A comment is still owed.</source>
        <translation>Falta un comentario.</translation>
    </message>
</context>
<context>
    <name>ScoresFromFile</name>
    <message>
        <source>Copy the problems</source>
        <translation>Copiar los problemas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <translation>Problemas del archivo</translation>
    </message>
    <message>
        <source>Choose a file of scores</source>
        <translation>Elegir un archivo de puntajes</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Taking scores from {file}</source>
        <translation>Tomando puntajes de {file}</translation>
    </message>
    <message>
        <source>{file}: {answers} answers of {cases} cases came in.</source>
        <translation>{file}: entraron {answers} respuestas de {cases} casos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) with a problem:</source>
        <translation>
            <numerusform>%Ln fila con un problema:</numerusform>
            <numerusform>%Ln filas con un problema:</numerusform>
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
        <source>row {row}: «{value}» {fault}</source>
        <translation>fila {row}: «{value}» {fault}</translation>
    </message>
</context>
<context>
    <name>ScoringWords</name>
    <message>
        <source>Complies</source>
        <translation>Cumple</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>No cumple</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>No aplica</translation>
    </message>
    <message>
        <source>To score</source>
        <translation>Por evaluar</translation>
    </message>
    <message>
        <source>nonconforming, its file is missing</source>
        <translation>no conforme, su expediente no aparece</translation>
    </message>
    <message>
        <source>nonconforming</source>
        <translation>no conforme</translation>
    </message>
    <message>
        <source>conforming</source>
        <translation>conforme</translation>
    </message>
    <message>
        <source>under way, {answered} of {asked}</source>
        <translation>en curso, {answered} de {asked}</translation>
    </message>
    <message>
        <source>to score</source>
        <translation>por evaluar</translation>
    </message>
    <message>
        <source>{done} of {size} scored</source>
        <translation>{done} de {size} evaluados</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>amended</source>
        <translation>enmendada</translation>
    </message>
    <message>
        <source>to be finished</source>
        <translation>por terminar</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
</context>
<context>
    <name>SealForm</name>
    <message>
        <source>Public draw</source>
        <translation>Sorteo público</translation>
    </message>
    <message>
        <source>National Lottery, Sunday draw, first prize</source>
        <translation>Lotería Nacional, sorteo dominical, primer premio</translation>
    </message>
    <message>
        <source>Day on which its result is published</source>
        <translation>Día en que se publica su resultado</translation>
    </message>
    <message>
        <source>Reason for sealing again</source>
        <translation>Motivo para sellar de nuevo</translation>
    </message>
    <message>
        <source>Why it is sealed again</source>
        <translation>Por qué se sella de nuevo</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sellar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>of</source>
        <translation>del</translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s) of closed cases are sealed as they are now. The samples are drawn with the result of a draw that is held after today, so that nobody here can choose them.</source>
        <translation>
            <numerusform>Se sella %Ln lista de casos cerrados como está ahora. La muestra se sortea con el resultado de un sorteo posterior a hoy, para que nadie aquí pueda elegirla.</numerusform>
            <numerusform>Se sellan %Ln listas de casos cerrados como están ahora. Las muestras se sortean con el resultado de un sorteo posterior a hoy, para que nadie aquí pueda elegirlas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sealed list(s) are sealed again, as the cases are now, for another draw. It belongs to the director; the former seals stay in the history and on the certificates.</source>
        <translation>
            <numerusform>Se sella de nuevo %Ln lista, como están ahora sus casos, para otro sorteo. Le corresponde a la dirección; el sello anterior queda en la historia y en la constancia.</numerusform>
            <numerusform>Se sellan de nuevo %Ln listas, como están ahora sus casos, para otro sorteo. Le corresponde a la dirección; los sellos anteriores quedan en la historia y en las constancias.</numerusform>
        </translation>
    </message>
    <message>
        <source>Week {number} is sealed: {entities} lists.</source>
        <translation>La semana {number} está sellada: {entities} listas.</translation>
    </message>
    <message>
        <source>Send the seals before the draw is held: then anybody knows that the lists were fixed.</source>
        <translation>Envíe los sellos antes del sorteo: así cualquiera sabrá que las listas ya estaban fijas.</translation>
    </message>
    <message>
        <source>Copy the seals</source>
        <translation>Copiar los sellos</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>Send %Ln message(s) to yourself?</source>
        <translation>
            <numerusform>¿Enviarse %Ln correo a usted?</numerusform>
            <numerusform>¿Enviarse %Ln correos a usted?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln message(s)?</source>
        <translation>
            <numerusform>¿Enviar %Ln correo?</numerusform>
            <numerusform>¿Enviar %Ln correos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Correos</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Su correo</translation>
    </message>
    <message>
        <source>your address, if the directory of advisors has none</source>
        <translation>su correo, si no está en el directorio de asesores</translation>
    </message>
    <message>
        <source>Each comes to you alone, with the true recipients at its top. Nothing goes to an entity.</source>
        <translation>Cada uno le llega solo a usted, con los destinatarios verdaderos arriba. Nada sale para una entidad.</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln to me</source>
        <translation>
            <numerusform>Enviarme %Ln</numerusform>
            <numerusform>Enviarme %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>What the server has taken can&apos;t be called back. Each message is offered to it once.</source>
        <translation>Lo que el servidor ya recibió no se puede retirar. Cada correo se le ofrece una sola vez.</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln message(s)</source>
        <translation>
            <numerusform>Enviar %Ln correo</numerusform>
            <numerusform>Enviar %Ln correos</numerusform>
        </translation>
    </message>
    <message>
        <source>They are written as .eml drafts, for you to send from your mail program; here they are sent.</source>
        <translation>Quedan como borradores .eml, para que usted los envíe desde su programa de correo; aquí quedan como enviados.</translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln draft(s)</source>
        <translation>
            <numerusform>Dejar %Ln borrador</numerusform>
            <numerusform>Dejar %Ln borradores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%Ln new entity(ies)</source>
        <translation>
            <numerusform>%Ln entidad nueva</numerusform>
            <numerusform>%Ln entidades nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>to review.</source>
        <translation>por revisar.</translation>
    </message>
    <message>
        <source>No case was closed in this week.</source>
        <translation>En esta semana no se cerró ningún caso.</translation>
    </message>
    <message>
        <source>Week {number} is complete</source>
        <translation>La semana {number} está completa:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) sent.</source>
        <translation>
            <numerusform>%Ln carta enviada.</numerusform>
            <numerusform>%Ln cartas enviadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} y {last}</translation>
    </message>
    <message>
        <source>perhaps sent or refused, waiting for a decision: {names}.</source>
        <translation>quizás enviados o rechazados esperan una decisión: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s)</source>
        <translation>
            <numerusform>%Ln correo</numerusform>
            <numerusform>%Ln correos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entidad</numerusform>
            <numerusform>%Ln entidades</numerusform>
        </translation>
    </message>
    <message>
        <source>not complying: {names}.</source>
        <translation>sin cumplir: {names}.</translation>
    </message>
    <message>
        <source>without a liaison with e-mail: {names}.</source>
        <translation>sin un enlace con correo: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calibration(s)</source>
        <translation>
            <numerusform>1 calibración</numerusform>
            <numerusform>%Ln calibraciones</numerusform>
        </translation>
    </message>
    <message>
        <source>to score blind: {numbers}.</source>
        <translation>por puntuar a ciegas: {numbers}.</translation>
    </message>
    <message>
        <source>to answer: {names}; the first by {day}.</source>
        <translation>por responder: {names}; la primera hasta el {day}.</translation>
    </message>
    <message>
        <source>to answer: {names}; late since {day}.</source>
        <translation>por responder: {names}; vencida desde el {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln objection(s)</source>
        <translation>
            <numerusform>%Ln objeción</numerusform>
            <numerusform>%Ln objeciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to draw; %Ln case(s) closed.</source>
        <translation>
            <numerusform>por sortear; %Ln caso cerrado.</numerusform>
            <numerusform>por sortear; %Ln casos cerrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>{left} of {total} samples</source>
        <translation>{left} de {total} muestras</translation>
    </message>
    <message numerus="yes">
        <source>to score, of %Ln entity(ies).</source>
        <translation>
            <numerusform>por evaluar, de %Ln entidad.</numerusform>
            <numerusform>por evaluar, de %Ln entidades.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln carta</numerusform>
            <numerusform>%Ln cartas</numerusform>
        </translation>
    </message>
    <message>
        <source>to prepare: {names}.</source>
        <translation>por preparar: {names}.</translation>
    </message>
    <message>
        <source>to approve.</source>
        <translation>por aprobar.</translation>
    </message>
    <message>
        <source>approved, to send.</source>
        <translation>por enviar, ya con aprobación.</translation>
    </message>
</context>
<context>
    <name>SeriesPanel</name>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Name of the series</source>
        <translation>Nombre de la serie</translation>
    </message>
    <message>
        <source>Kind of meeting</source>
        <translation>Clase de reunión</translation>
    </message>
    <message>
        <source>Topics, one a line; empty: those of the kind</source>
        <translation>Temas, uno por línea; vacío: los de la clase</translation>
    </message>
    <message>
        <source>Keep the series</source>
        <translation>Guardar la serie</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cada cuánto</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>cada mes</translation>
    </message>
    <message>
        <source>every two weeks</source>
        <translation>cada dos semanas</translation>
    </message>
    <message>
        <source>each week</source>
        <translation>cada semana</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Put them on the calendar</source>
        <translation>Ponerlas en el calendario</translation>
    </message>
    <message>
        <source>On the calendar</source>
        <translation>En el calendario</translation>
    </message>
    <message>
        <source>Meetings of the series</source>
        <translation>Reuniones de la serie</translation>
    </message>
    <message>
        <source>from</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>at</source>
        <translation>a las</translation>
    </message>
    <message>
        <source>The series “{name}” is kept.</source>
        <translation>La serie «{name}» queda guardada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s) are on the calendar.</source>
        <translation>
            <numerusform>%Ln reunión queda en el calendario.</numerusform>
            <numerusform>%Ln reuniones quedan en el calendario.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesView</name>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>No series yet. A series is a meeting that returns, with topics of its own: write its name beside.</source>
        <translation>Todavía no hay series. Una serie es una reunión que se repite, con temas propios: escriba su nombre al lado.</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>El año anterior</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>El año siguiente</translation>
    </message>
    <message>
        <source>New series</source>
        <translation>Serie nueva</translation>
    </message>
    <message>
        <source>Filter series</source>
        <translation>Filtrar series</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Realizadas</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeadas</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próxima</translation>
    </message>
    <message numerus="yes">
        <source>%Ln series</source>
        <translation>
            <numerusform>%Ln serie</numerusform>
            <numerusform>%Ln series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingChanges</name>
    <message>
        <source>It holds for rounds drawn from today on.</source>
        <translation>Rige para los sorteos de hoy en adelante.</translation>
    </message>
    <message>
        <source>It holds for the copies from now on.</source>
        <translation>Vale para las copias desde ahora.</translation>
    </message>
    <message>
        <source>Nothing goes by itself: what has passed its time is told under Privacy.</source>
        <translation>Nada se va solo: lo que pasó su plazo se ve en Privacidad.</translation>
    </message>
    <message>
        <source>It holds for the heads from now on.</source>
        <translation>Vale para las cabezas desde ahora.</translation>
    </message>
    <message>
        <source>It holds for periods that end from {day} on.</source>
        <translation>Vale para los períodos que terminan desde el {day}.</translation>
    </message>
    <message>
        <source>It holds for rounds drawn from {day} on.</source>
        <translation>Vale para los sorteos desde el {day}.</translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation>{setting}: {value}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Volver al valor inicial</translation>
    </message>
    <message>
        <source>{setting}: back to the default</source>
        <translation>{setting}: volver al valor inicial</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Default: {value}</source>
        <translation>Por omisión: {value}</translation>
    </message>
    <message>
        <source>Default: nobody</source>
        <translation>Por omisión: nadie</translation>
    </message>
    <message>
        <source>Default: beside the database</source>
        <translation>Por omisión: junto a la base de datos</translation>
    </message>
    <message>
        <source>Default: nowhere</source>
        <translation>Por omisión: a ninguna parte</translation>
    </message>
    <message>
        <source>Default: 0, for ever</source>
        <translation>Por omisión: 0, siempre</translation>
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
        <translation>La parte de casos no conformes que una semana no debe alcanzar. Una menor exige más casos.</translation>
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
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Where the seed comes from</source>
        <translation>De dónde sale la semilla</translation>
    </message>
    <message>
        <source>By chance from the computer once the list is sealed, or from a public draw held after the sealing.</source>
        <translation>Al azar, de la computadora, una vez sellada la lista; o de un sorteo público posterior al sello.</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>Public draw</source>
        <translation>Sorteo público</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Who may change these settings and seal a week again. While it is empty, whoever works may.</source>
        <translation>Quién puede cambiar estos ajustes y sellar de nuevo una semana. Mientras esté vacío, puede cualquiera.</translation>
    </message>
    <message>
        <source>Director&apos;s address</source>
        <translation>Correo de la dirección</translation>
    </message>
    <message>
        <source>Gets a copy of every minute that is sent, as the guide asks.</source>
        <translation>Recibe copia de cada minuta que se envía, como pide la guía.</translation>
    </message>
    <message>
        <source>Smallest count that is published</source>
        <translation>Conteo más pequeño que se publica</translation>
    </message>
    <message>
        <source>In the month&apos;s publication a smaller count of cases is withheld, and what would give it away.</source>
        <translation>En la publicación del mes se reserva todo conteo menor, y lo que permitiría deducirlo.</translation>
    </message>
    <message>
        <source>Licence of the open data</source>
        <translation>Licencia de los datos abiertos</translation>
    </message>
    <message>
        <source>Under what terms anyone may use what is published of a month.</source>
        <translation>Bajo qué términos puede usar cualquiera lo que se publica de un mes.</translation>
    </message>
    <message>
        <source>Working days to object</source>
        <translation>Días hábiles para objetar</translation>
    </message>
    <message>
        <source>From the day of a letter on; the letter names the last day.</source>
        <translation>Desde la fecha de la carta; la carta dice cuál es el último día.</translation>
    </message>
    <message>
        <source>Working days to answer an objection</source>
        <translation>Días hábiles para responder una objeción</translation>
    </message>
    <message>
        <source>From the day on that it came. What waits longer is marked as late.</source>
        <translation>Desde el día en que llegó. Lo que espere más se marca como vencido.</translation>
    </message>
    <message>
        <source>Goal: concluded in 30 days</source>
        <translation>Meta: concluidos en 30 días</translation>
    </message>
    <message>
        <source>The share of the cases due that an entity has to exceed: exactly as much is not enough.</source>
        <translation>La parte de los casos con plazo cumplido que una entidad debe superar: igualarla no basta.</translation>
    </message>
    <message>
        <source>Goal: hours to the first work</source>
        <translation>Meta: horas hasta la primera acción</translation>
    </message>
    <message>
        <source>Within how many hours of its creation a case has to be worked.</source>
        <translation>En cuántas horas de creado debe trabajarse un caso.</translation>
    </message>
    <message>
        <source>Goal: worked within those hours</source>
        <translation>Meta: trabajados en esas horas</translation>
    </message>
    <message>
        <source>The share of the cases that has to be reached; 100 % is all of them.</source>
        <translation>La parte de los casos que hay que alcanzar; 100 % es todos.</translation>
    </message>
    <message>
        <source>A plan is due at or under</source>
        <translation>Un plan toca con este porcentaje o menos</translation>
    </message>
    <message>
        <source>The share of a month&apos;s cases concluded in 30 days at which the month counts as a bad one.</source>
        <translation>El porcentaje de casos concluidos en 30 días con el que un mes cuenta como malo.</translation>
    </message>
    <message>
        <source>Bad months in a row</source>
        <translation>Meses malos seguidos</translation>
    </message>
    <message>
        <source>After so many bad months a plan is proposed. From 1 to 6.</source>
        <translation>Después de tantos meses malos se propone un plan. De 1 a 6.</translation>
    </message>
    <message>
        <source>Weeks in which a finding repeats</source>
        <translation>Semanas en que se repite un hallazgo</translation>
    </message>
    <message>
        <source>A critical question that fails in so many weeks for the same cause makes a plan due.</source>
        <translation>Una pregunta crítica que no se cumple en tantas semanas por la misma causa hace que toque un plan.</translation>
    </message>
    <message>
        <source>Weeks that are looked back on</source>
        <translation>Semanas que se miran hacia atrás</translation>
    </message>
    <message>
        <source>Within how many of the last weeks a finding has to repeat.</source>
        <translation>Dentro de cuántas de las últimas semanas tiene que repetirse un hallazgo.</translation>
    </message>
    <message>
        <source>Months that a closed plan is watched</source>
        <translation>Meses que se vigila un plan cerrado</translation>
    </message>
    <message>
        <source>If the figures fall back within them, reopening it is offered. It never reopens by itself.</source>
        <translation>Si en esos meses las cifras vuelven a caer, se ofrece reabrirlo. Nunca se reabre solo.</translation>
    </message>
    <message>
        <source>Folder of the copies</source>
        <translation>Carpeta de las copias</translation>
    </message>
    <message>
        <source>Empty: beside the database. Choose one on another disk.</source>
        <translation>Vacía: junto a la base de datos. Elija una en otro disco.</translation>
    </message>
    <message>
        <source>Hours between copies</source>
        <translation>Horas entre copias</translation>
    </message>
    <message>
        <source>A copy is made after so many hours of work, and on closing. 0: none.</source>
        <translation>Se hace una copia después de tantas horas de trabajo, y al cerrar. 0: ninguna.</translation>
    </message>
    <message>
        <source>Days that are kept</source>
        <translation>Días que se guardan</translation>
    </message>
    <message>
        <source>The last copy of each of so many days.</source>
        <translation>La última copia de cada uno de tantos días.</translation>
    </message>
    <message>
        <source>Weeks that are kept</source>
        <translation>Semanas que se guardan</translation>
    </message>
    <message>
        <source>The last copy of each of so many weeks.</source>
        <translation>La última copia de cada una de tantas semanas.</translation>
    </message>
    <message>
        <source>Months that are kept</source>
        <translation>Meses que se guardan</translation>
    </message>
    <message>
        <source>The last copy of each of so many months.</source>
        <translation>La última copia de cada uno de tantos meses.</translation>
    </message>
    <message>
        <source>Days without a copy until the window says so</source>
        <translation>Días sin copia hasta que la ventana avise</translation>
    </message>
    <message>
        <source>Counted from the last copy that was found whole.</source>
        <translation>Contados desde la última copia que se encontró entera.</translation>
    </message>
    <message>
        <source>Where the history&apos;s head goes</source>
        <translation>Adónde va la cabeza del historial</translation>
    </message>
    <message>
        <source>Once a day: a file outside this office&apos;s folder, or “mail” for a draft to the director. Against such a head it shows if anybody rebuilt the history.</source>
        <translation>Una vez al día: un archivo fuera de la carpeta de la oficina, o «mail» para un borrador a la dirección. Contra esa cabeza se ve si alguien rehizo el historial.</translation>
    </message>
    <message>
        <source>Years that a case&apos;s words are kept</source>
        <translation>Años que se guardan las palabras de un caso</translation>
    </message>
    <message>
        <source>Counted from its closing; then its resolution and what was answered may go, and the figures stay. 0: for ever.</source>
        <translation>Contados desde su cierre; después se pueden quitar su resolución y lo que se respondió, y las cifras quedan. 0: siempre.</translation>
    </message>
    <message>
        <source>Years that a received mail is kept</source>
        <translation>Años que se guarda un correo recibido</translation>
    </message>
    <message>
        <source>Its text and its files; from whom and when stay. 0: for ever.</source>
        <translation>Su texto y sus adjuntos; de quién y cuándo quedan. 0: siempre.</translation>
    </message>
    <message>
        <source>Years that a sent mail is kept</source>
        <translation>Años que se guarda un correo enviado</translation>
    </message>
    <message>
        <source>Its text and its files; to whom and when stay. 0: for ever.</source>
        <translation>Su texto y sus adjuntos; a quién y cuándo quedan. 0: siempre.</translation>
    </message>
    <message>
        <source>Years that an export&apos;s rejected cells are kept</source>
        <translation>Años que se guarda lo rechazado de una exportación</translation>
    </message>
    <message>
        <source>What could not be read of an export. 0: for ever.</source>
        <translation>Las celdas de una exportación que no se entendieron. 0: siempre.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Weekly round</source>
        <translation>Auditoría de la semana</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>Action plans</source>
        <translation>Planes de acción</translation>
    </message>
    <message>
        <source>They belong to the director. Rounds already drawn or sealed keep their rules.</source>
        <translation>Son de la dirección. Lo ya sorteado o sellado conserva sus reglas.</translation>
    </message>
    <message>
        <source>Views of the settings</source>
        <translation>Vistas de los ajustes</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>From which day on what is changed holds</source>
        <translation>Desde qué día vale lo que se cambie</translation>
    </message>
    <message>
        <source>Changes hold from</source>
        <translation>Los cambios valen desde el</translation>
    </message>
    <message>
        <source>No setting is called or explained so.</source>
        <translation>Ningún ajuste se llama ni se explica así.</translation>
    </message>
</context>
<context>
    <name>SeveralView</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiados</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambio</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>They are taken in one after the other, as parts of one export, each read as the last file of its shape was. Open one alone to see what it would change before.</source>
        <translation>Entran uno tras otro, como partes de una misma exportación; cada uno se lee como el último archivo de su forma. Abra uno solo si quiere ver antes qué cambiaría.</translation>
    </message>
    <message numerus="yes">
        <source>Importing %Ln file(s)</source>
        <translation>
            <numerusform>Importando %Ln archivo</numerusform>
            <numerusform>Importando %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelling; the files that are in stay…</source>
        <translation>Cancelando; los archivos que ya entraron se quedan…</translation>
    </message>
    <message>
        <source>file {place} of {count} · {share} %</source>
        <translation>archivo {place} de {count} · {share} %</translation>
    </message>
    <message>
        <source>came in</source>
        <translation>entró</translation>
    </message>
    <message>
        <source>not taken in</source>
        <translation>no entró</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
</context>
<context>
    <name>StandingIn</name>
    <message>
        <source>In place of</source>
        <translation>En lugar de</translation>
    </message>
    <message>
        <source>Of which entities</source>
        <translation>De qué entidades</translation>
    </message>
    <message>
        <source>Of everything that they may do</source>
        <translation>De todo lo que puede hacer</translation>
    </message>
    <message>
        <source>Only of some entities</source>
        <translation>Solo de algunas entidades</translation>
    </message>
    <message>
        <source>The entities</source>
        <translation>Las entidades</translation>
    </message>
    <message>
        <source>Until, that day included</source>
        <translation>Hasta, ese día incluido</translation>
    </message>
    <message>
        <source>Let them stand in</source>
        <translation>Registrar el reemplazo</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Stands in for a colleague</source>
        <translation>Reemplaza a un colega</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>In force since {day}; the history keeps who had what.</source>
        <translation>En vigor desde el {day}; el historial guarda quién tuvo qué.</translation>
    </message>
    <message>
        <source>The assignments are written. Until {day} nothing changes; it can be withdrawn.</source>
        <translation>Las asignaciones están escritas. Hasta el {day} nada cambia; puede retirarse.</translation>
    </message>
    <message>
        <source>Until {day} nothing changes; it can be withdrawn at any time.</source>
        <translation>Hasta el {day} nada cambia; puede retirarse en cualquier momento.</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verificado</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>The server does not answer. What you type is kept; it goes on by itself.</source>
        <translation>El servidor no responde. Lo que escribe se conserva; seguirá solo.</translation>
    </message>
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
    <message numerus="yes">
        <source>%Ln mail(s) in the outbox</source>
        <translation>
            <numerusform>%Ln correo en bandeja de salida</numerusform>
            <numerusform>%Ln correos en bandeja de salida</numerusform>
        </translation>
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
        <source>%Ln change(s) of yours follow when it is in</source>
        <translation>
            <numerusform>%Ln cambio suyo sigue cuando termine</numerusform>
            <numerusform>%Ln cambios suyos siguen cuando termine</numerusform>
        </translation>
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
    <name>SuggestionList</name>
    <message>
        <source>Written before: {words}</source>
        <translation>Escrito antes: {words}</translation>
    </message>
    <message>
        <source>Arrows choose one, Enter takes it.</source>
        <translation>Las flechas eligen uno; Enter lo toma.</translation>
    </message>
</context>
<context>
    <name>TemplateColumns</name>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>La original</translation>
    </message>
    <message>
        <source>The office&apos;s</source>
        <translation>De la oficina</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Sin probar</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>must stand</source>
        <translation>debe estar</translation>
    </message>
</context>
<context>
    <name>TemplatePanel</name>
    <message>
        <source>The chosen template</source>
        <translation>La plantilla elegida</translation>
    </message>
    <message>
        <source>What is shown of the template</source>
        <translation>Qué se muestra de la plantilla</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>The mail&apos;s text</source>
        <translation>El texto del correo</translation>
    </message>
    <message>
        <source>The mail&apos;s HTML</source>
        <translation>El HTML del correo</translation>
    </message>
    <message>
        <source>Fields that may be used</source>
        <translation>Campos que se pueden usar</translation>
    </message>
    <message>
        <source>Enter or a double click puts the field where the cursor is.</source>
        <translation>Enter o un doble clic pone el campo donde está el cursor.</translation>
    </message>
    <message>
        <source>With which entity</source>
        <translation>Con qué entidad</translation>
    </message>
    <message>
        <source>How the mail looks</source>
        <translation>Cómo se ve el correo</translation>
    </message>
    <message>
        <source>Save for the office</source>
        <translation>Guardar para la oficina</translation>
    </message>
    <message>
        <source>Undo my changes</source>
        <translation>Deshacer mis cambios</translation>
    </message>
    <message>
        <source>Try it on me</source>
        <translation>Probarla conmigo</translation>
    </message>
    <message>
        <source>Back to the shipped one</source>
        <translation>Volver a la original</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Elegir una imagen…</translation>
    </message>
    <message>
        <source>Two versions of the template</source>
        <translation>Dos versiones de la plantilla</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, línea {line}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>With what the office holds of {entity}.</source>
        <translation>Con lo que la oficina tiene de {entity}.</translation>
    </message>
    <message>
        <source>With examples: the office holds nothing of this kind yet.</source>
        <translation>Con ejemplos: la oficina no tiene todavía nada de esta clase.</translation>
    </message>
    <message>
        <source>back to the shipped one</source>
        <translation>vuelve a la original</translation>
    </message>
    <message numerus="yes">
        <source>version %Ln</source>
        <translation>
            <numerusform>versión %Ln</numerusform>
            <numerusform>versión %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Usarla de nuevo</translation>
    </message>
    <message>
        <source>As shipped; nobody has changed it.</source>
        <translation>Es la original; nadie la ha cambiado.</translation>
    </message>
</context>
<context>
    <name>TemplateVersions</name>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
</context>
<context>
    <name>TemplatesView</name>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>What mails say</source>
        <translation>Lo que dicen los correos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s) of the office&apos;s own</source>
        <translation>
            <numerusform>%Ln plantilla de la oficina</numerusform>
            <numerusform>%Ln plantillas de la oficina</numerusform>
        </translation>
    </message>
    <message>
        <source>All as shipped</source>
        <translation>Todas son las originales</translation>
    </message>
    <message>
        <source>What you typed in «{template}» is not saved.</source>
        <translation>Lo que escribió en «{template}» no está guardado.</translation>
    </message>
    <message>
        <source>It waits there until you come back.</source>
        <translation>Lo espera ahí hasta que vuelva.</translation>
    </message>
    <message>
        <source>The template is saved for the office.</source>
        <translation>La plantilla quedó guardada para la oficina.</translation>
    </message>
    <message>
        <source>Mails written from now on use it; try it first.</source>
        <translation>Los correos que se escriban desde ahora la usan; pruébela antes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The letterhead&apos;s picture</source>
        <translation>La imagen del membrete</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>The template is the shipped one again.</source>
        <translation>La plantilla vuelve a ser la original.</translation>
    </message>
    <message>
        <source>A draft to {address} waits in the outbox.</source>
        <translation>Un borrador a {address} espera en la bandeja de salida.</translation>
    </message>
    <message>
        <source>Approve and send it to see it arrive.</source>
        <translation>Apruébelo y envíelo para verlo llegar.</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Verlo</translation>
    </message>
</context>
<context>
    <name>TermForm</name>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Type of case</source>
        <translation>Tipo de caso</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provincia</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>every type</source>
        <translation>todo tipo</translation>
    </message>
    <message>
        <source>the whole country</source>
        <translation>todo el país</translation>
    </message>
    <message>
        <source>a name or a post</source>
        <translation>un nombre o un cargo</translation>
    </message>
    <message>
        <source>A new agreement; what holds until then stays in the history.</source>
        <translation>Un acuerdo nuevo; lo que rige hasta entonces queda en la historia.</translation>
    </message>
    <message>
        <source>{entity} agreed to {days} days from {day}.</source>
        <translation>{entity} acordó {days} días desde el {day}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>TermsSection</name>
    <message>
        <source>Add agreement</source>
        <translation>Agregar acuerdo</translation>
    </message>
    <message>
        <source>None holds today: its cases go by the CRM&apos;s own due day.</source>
        <translation>Hoy no rige ninguno: sus casos van por la fecha límite del CRM.</translation>
    </message>
    <message>
        <source>Earlier and later ones</source>
        <translation>Anteriores y futuros</translation>
    </message>
    <message>
        <source>No own term</source>
        <translation>Sin término propio</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>every type</source>
        <translation>todo tipo</translation>
    </message>
    <message>
        <source>the whole country</source>
        <translation>todo el país</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>nobody named as responsible</source>
        <translation>sin responsable</translation>
    </message>
</context>
<context>
    <name>TerritoryView</name>
    <message>
        <source>Province or comarca</source>
        <translation>Provincia o comarca</translation>
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
        <source>Taken from</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territorio</translation>
    </message>
    <message>
        <source>No place is like that.</source>
        <translation>Ningún lugar es así.</translation>
    </message>
    <message>
        <source>Filter places</source>
        <translation>Filtrar lugares</translation>
    </message>
    <message>
        <source>Add place</source>
        <translation>Agregar lugar</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>the office&apos;s list</source>
        <translation>la lista de la oficina</translation>
    </message>
    <message>
        <source>the program&apos;s list, not corrected yet</source>
        <translation>la lista del programa, todavía sin corregir</translation>
    </message>
    <message>
        <source>{provinces} provinces and comarcas, {districts} districts, {corregimientos} corregimientos</source>
        <translation>{provinces} provincias y comarcas, {districts} distritos, {corregimientos} corregimientos</translation>
    </message>
</context>
<context>
    <name>TextsWindow</name>
    <message>
        <source>Texts that were not saved</source>
        <translation>Textos que no se guardaron</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
</context>
<context>
    <name>ThisComputer</name>
    <message>
        <source>This computer</source>
        <translation>Esta computadora</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The window takes it on at its next start.</source>
        <translation>La ventana lo toma al abrirse de nuevo.</translation>
    </message>
    <message>
        <source>Where the office is</source>
        <translation>Dónde está la oficina</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Elegir otra…</translation>
    </message>
    <message>
        <source>A file of this computer, the office&apos;s server, or the demonstration.</source>
        <translation>Un archivo de esta computadora, el servidor de la oficina o la demostración.</translation>
    </message>
    <message>
        <source>How the connection is protected</source>
        <translation>Cómo va protegida la conexión</translation>
    </message>
    <message>
        <source>Keep in a file…</source>
        <translation>Guardar en un archivo…</translation>
    </message>
    <message>
        <source>Take from a file…</source>
        <translation>Tomar de un archivo…</translation>
    </message>
    <message>
        <source>Language, columns, widths, last views and the way mail goes, for another computer. No password is in it, and nothing of a case.</source>
        <translation>Idioma, columnas, anchos, últimas vistas y por dónde sale el correo, para otra computadora. No lleva contraseñas ni nada de un caso.</translation>
    </message>
    <message>
        <source>Profile of this computer</source>
        <translation>Perfil de esta computadora</translation>
    </message>
    <message>
        <source>The language changes when the window is next opened.</source>
        <translation>El idioma cambia la próxima vez que se abra la ventana.</translation>
    </message>
    <message>
        <source>Keep the profile</source>
        <translation>Guardar el perfil</translation>
    </message>
    <message>
        <source>The profile is kept</source>
        <translation>El perfil quedó guardado</translation>
    </message>
    <message>
        <source>Take a profile</source>
        <translation>Tomar un perfil</translation>
    </message>
    <message>
        <source>It holds when the window is next opened.</source>
        <translation>Vale desde la próxima vez que se abra la ventana.</translation>
    </message>
    <message>
        <source>The profile is taken</source>
        <translation>El perfil quedó tomado</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>no case a year before</source>
        <translation>ningún caso un año antes</translation>
    </message>
    <message>
        <source>{share} more than a year before</source>
        <translation>{share} más que un año antes</translation>
    </message>
    <message>
        <source>{share} fewer than a year before</source>
        <translation>{share} menos que un año antes</translation>
    </message>
    <message>
        <source>at the end of {day}</source>
        <translation>al final del {day}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>Concluded in 30 days</source>
        <translation>Concluidos en 30 días</translation>
    </message>
    <message>
        <source>nothing was due in this month yet</source>
        <translation>en este mes todavía no vencía ninguno</translation>
    </message>
    <message>
        <source>Of the closed, in 30 days</source>
        <translation>De los cerrados, en 30 días</translation>
    </message>
    <message>
        <source>Effectiveness</source>
        <translation>Efectividad</translation>
    </message>
    <message>
        <source>Operational effectiveness</source>
        <translation>Efectividad operativa</translation>
    </message>
    <message>
        <source>Within the agreed term</source>
        <translation>Dentro del acuerdo (SLA)</translation>
    </message>
    <message>
        <source>Days to closing, median</source>
        <translation>Días al cierre, mediana</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reabiertos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>a year before, {figure}</source>
        <translation>hace un año, {figure}</translation>
    </message>
    <message>
        <source>9 of 10 closed within {days}</source>
        <translation>9 de 10 en {days} días o menos</translation>
    </message>
    <message>
        <source>found open again by an import</source>
        <translation>hallados por una importación</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} de {whole}</translation>
    </message>
    <message>
        <source>{said}; few: from {lower} to {upper}</source>
        <translation>{said}; pocos: de {lower} a {upper}</translation>
    </message>
    <message>
        <source>{said}; goal: over {goal}</source>
        <translation>{said}; meta: más de {goal}</translation>
    </message>
    <message>
        <source>Worked in 24 hours</source>
        <translation>Trabajados en 24 horas</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencidos</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Trabajado</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>day {days}</source>
        <translation>día {days}</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message numerus="yes">
        <source>%Ln message(s) wait(s) for an hour.</source>
        <translation>
            <numerusform>%Ln correo espera su hora.</numerusform>
            <numerusform>%Ln correos esperan su hora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) go(es) with the next sending.</source>
        <translation>
            <numerusform>%Ln correo sale con el próximo envío.</numerusform>
            <numerusform>%Ln correos salen con el próximo envío.</numerusform>
        </translation>
    </message>
    <message>
        <source>They go at {hour} while this program is open, and not before.</source>
        <translation>Salen el {hour} si este programa está abierto, y no antes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) paused.</source>
        <translation>
            <numerusform>%Ln correo en pausa.</numerusform>
            <numerusform>%Ln correos en pausa.</numerusform>
        </translation>
    </message>
    <message>
        <source>They do not go until somebody lets them go on.</source>
        <translation>No salen hasta que alguien los reanude.</translation>
    </message>
    <message>
        <source>A new draft for {entity}.</source>
        <translation>Un borrador nuevo para {entity}.</translation>
    </message>
    <message>
        <source>It has an identifier of its own; look at it and approve it.</source>
        <translation>Tiene su propio identificador; revíselo y apruébelo.</translation>
    </message>
    <message numerus="yes">
        <source>Noted of %Ln message(s).</source>
        <translation>
            <numerusform>Anotado en %Ln correo.</numerusform>
            <numerusform>Anotado en %Ln correos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) for an hour, a server or a person.</source>
        <translation>
            <numerusform>%Ln espera una hora, un servidor o a una persona.</numerusform>
            <numerusform>%Ln esperan una hora, un servidor o a una persona.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) still to be approved.</source>
        <translation>
            <numerusform>%Ln borrador por aprobar.</numerusform>
            <numerusform>%Ln borradores por aprobar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them held back.</source>
        <translation>
            <numerusform>%Ln de ellos retenido.</numerusform>
            <numerusform>%Ln de ellos retenidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) would go now.</source>
        <translation>
            <numerusform>Saldría %Ln correo.</numerusform>
            <numerusform>Saldrían %Ln correos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message>
        <source>Their states stay as they are.</source>
        <translation>Sus estados no cambian.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not go.</source>
        <translation>
            <numerusform>%Ln no salió.</numerusform>
            <numerusform>%Ln no salieron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) went to {me} alone.</source>
        <translation>
            <numerusform>%Ln correo fue solo a {me}.</numerusform>
            <numerusform>%Ln correos fueron solo a {me}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln message(s) to yourself</source>
        <translation>
            <numerusform>Enviándose %Ln correo a usted</numerusform>
            <numerusform>Enviándose %Ln correos a usted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>The month</source>
        <translation>El mes</translation>
    </message>
    <message>
        <source>The quarter</source>
        <translation>El trimestre</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>El año</translation>
    </message>
    <message>
        <source>{period} can&apos;t yet tell whether it is below {tolerable}</source>
        <translation>{period} todavía no permite afirmar si está por debajo del {tolerable}</translation>
    </message>
    <message>
        <source>{period} is below the {tolerable} limit</source>
        <translation>{period} está por debajo del límite del {tolerable}</translation>
    </message>
    <message>
        <source>{period} is below the {tolerable} limit since week {week}</source>
        <translation>{period} está por debajo del límite del {tolerable} desde la semana {week}</translation>
    </message>
    <message>
        <source>{period} is not below the {tolerable} limit</source>
        <translation>{period} no está por debajo del límite del {tolerable}</translation>
    </message>
    <message>
        <source>{period} is not below the {tolerable} limit, since week {week}</source>
        <translation>{period} no está por debajo del límite del {tolerable} desde la semana {week}</translation>
    </message>
</context>
<context>
    <name>TogetherPanel</name>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Adding up the weeks</source>
        <translation>Sumando las semanas</translation>
    </message>
    <message>
        <source>No audit of this period is scored to the end yet.</source>
        <translation>Todavía no hay ninguna auditoría de este período evaluada completa.</translation>
    </message>
    <message>
        <source>Nonconforming cases, % of those closed; week {last}: </source>
        <translation>Casos no conformes, % de los cerrados; semana {last}: </translation>
    </message>
    <message>
        <source>Nonconforming cases, % of those closed; weeks {first} to {last}: </source>
        <translation>Casos no conformes, % de los cerrados; semanas {first} a {last}: </translation>
    </message>
    <message>
        <source>all {population} audited</source>
        <translation>los {population} evaluados</translation>
    </message>
    <message>
        <source>{size} audited of {population}, with the interval at {trust}</source>
        <translation>{size} evaluados de {population}, con intervalo del {trust}</translation>
    </message>
    <message>
        <source>each week alone</source>
        <translation>cada semana sola</translation>
    </message>
    <message>
        <source>{rate} accumulated</source>
        <translation>{rate} acumulado</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>{rate} tolerable</source>
        <translation>{rate} tolerable</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semana</translation>
    </message>
    <message>
        <source>The usual interval of surveys, approximate and without a claim: {lower} to {upper}.</source>
        <translation>El intervalo usual de las encuestas, aproximado y sin valor de afirmación: {lower} a {upper}.</translation>
    </message>
    <message>
        <source>Of week {weeks}, enlarged while it was scored, only the cases first drawn count.</source>
        <translation>De la semana {weeks}, ampliada mientras se evaluaba, solo cuentan los primeros casos sorteados.</translation>
    </message>
    <message>
        <source>Week {weeks} is in it and can still change.</source>
        <translation>La semana {weeks} está incluida y todavía puede cambiar.</translation>
    </message>
    <message>
        <source>Without week {weeks}, whose audit is not finished.</source>
        <translation>Sin la semana {weeks}, cuya auditoría no está terminada.</translation>
    </message>
</context>
<context>
    <name>TraceList</name>
    <message>
        <source>Its periods</source>
        <translation>Sus períodos</translation>
    </message>
    <message>
        <source>{period}: {state}, {day}</source>
        <translation>{period}: {state}, {day}</translation>
    </message>
    <message>
        <source>{what} · entered {day}, {who}</source>
        <translation>{what} · anotado el {day}, {who}</translation>
    </message>
    <message>
        <source>Withdrawn by {who}, {reason}: {what}</source>
        <translation>Retirado por {who}, {reason}: {what}</translation>
    </message>
    <message>
        <source>Why it is taken back</source>
        <translation>Por qué se retira</translation>
    </message>
    <message>
        <source>Why, then Enter</source>
        <translation>Motivo; Enter lo guarda</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>Retirar: {what}</translation>
    </message>
    <message>
        <source>{duty}, {period}: taken back.</source>
        <translation>{duty}, {period}: retirado.</translation>
    </message>
</context>
<context>
    <name>TreeSide</name>
    <message>
        <source>Insert: a question after the one that is chosen</source>
        <translation>Insertar: una pregunta después de la elegida</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Begin a draft</source>
        <translation>Empezar un borrador</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Delete: takes out what is chosen</source>
        <translation>Suprimir: quita lo elegido</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>De un archivo…</translation>
    </message>
    <message>
        <source>To a file…</source>
        <translation>A un archivo…</translation>
    </message>
    <message>
        <source>weights: {sum}</source>
        <translation>pesos: {sum}</translation>
    </message>
    <message>
        <source>To change it, begin a draft: what holds stays as it is until you publish.</source>
        <translation>Para cambiarla, empiece un borrador: lo vigente sigue igual hasta que usted publique.</translation>
    </message>
    <message>
        <source>Not kept until what is wrong is mended.</source>
        <translation>No se guarda hasta corregir lo que está mal.</translation>
    </message>
    <message>
        <source>Not kept until you choose what is to stand.</source>
        <translation>No se guarda hasta que elija qué debe quedar.</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>The draft is kept. Alt with the arrows moves; Insert and Delete add and take out.</source>
        <translation>El borrador está guardado. Alt con las flechas mueve; Insertar y Suprimir agregan y quitan.</translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>The card tried on a case</source>
        <translation>La ficha probada en un caso</translation>
    </message>
    <message>
        <source>Number of the case</source>
        <translation>Número del caso</translation>
    </message>
    <message>
        <source>Number of a case</source>
        <translation>Número de un caso</translation>
    </message>
    <message>
        <source>Try on it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>There is no closed case yet: import an export, and a card can be tried on a case.</source>
        <translation>Todavía no hay un caso cerrado: importe una exportación y podrá probar la ficha en un caso.</translation>
    </message>
    <message>
        <source>{points} of {possible} points</source>
        <translation>{points} de {possible} puntos</translation>
    </message>
    <message>
        <source>Score {score}: {points}</source>
        <translation>Puntaje {score}: {points}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) left</source>
        <translation>
            <numerusform>falta %Ln pregunta</numerusform>
            <numerusform>faltan %Ln preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nonconforming: a critical question fails.</source>
        <translation>No conforme: falla una pregunta crítica.</translation>
    </message>
    <message>
        <source>No critical question fails.</source>
        <translation>No falla ninguna pregunta crítica.</translation>
    </message>
    <message>
        <source>data: {detail}</source>
        <translation>dato: {detail}</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin responder</translation>
    </message>
    <message>
        <source>complies</source>
        <translation>cumple</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>no cumple</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>no aplica</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Meets</source>
        <translation>Cumple</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>No cumple</translation>
    </message>
    <message>
        <source>Not conclusive</source>
        <translation>No concluyente</translation>
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
        <source>Verified: %Ln list(s) as they were sealed.</source>
        <translation>
            <numerusform>Verificado: %Ln lista está como se selló.</numerusform>
            <numerusform>Verificado: %Ln listas están como se sellaron.</numerusform>
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
        <source>%Ln sealed list(s) wait for their public draw.</source>
        <translation>
            <numerusform>%Ln lista sellada espera su sorteo público.</numerusform>
            <numerusform>%Ln listas selladas esperan su sorteo público.</numerusform>
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
    <name>ViewBar</name>
    <message>
        <source>Save this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>Forget this view</source>
        <translation>Olvidar esta vista</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nombre de la vista</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
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
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
</context>
<context>
    <name>WaitingBlock</name>
    <message>
        <source>Escalations that await your decision</source>
        <translation>Escalamientos que esperan su decisión</translation>
    </message>
    <message>
        <source>See all of them</source>
        <translation>Verlos todos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln escalation(s) await(s) your decision</source>
        <translation>
            <numerusform>%Ln escalamiento espera su decisión</numerusform>
            <numerusform>%Ln escalamientos esperan su decisión</numerusform>
        </translation>
    </message>
    <message>
        <source>{waiting}; the oldest for {days}.</source>
        <translation>{waiting}; el más antiguo, {days}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln working day(s)</source>
        <translation>
            <numerusform>%Ln día hábil</numerusform>
            <numerusform>%Ln días hábiles</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
</context>
<context>
    <name>WayForm</name>
    <message>
        <source>Which way the messages go</source>
        <translation>Por dónde salen los correos</translation>
    </message>
    <message>
        <source>Drafts in a folder</source>
        <translation>Borradores en una carpeta</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Servidor de correo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>File of the certificate authority</source>
        <translation>Archivo de la autoridad certificadora</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protección</translation>
    </message>
    <message>
        <source>None (only this computer)</source>
        <translation>Ninguna (solo esta computadora)</translation>
    </message>
    <message>
        <source>Keep the password in the keyring</source>
        <translation>Guardarla en el llavero</translation>
    </message>
    <message>
        <source>Drafts 3-1-1</source>
        <translation>Borradores 3-1-1</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir carpeta</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir archivo</translation>
    </message>
    <message>
        <source>empty: the one in the keyring</source>
        <translation>vacía: la del llavero</translation>
    </message>
    <message>
        <source>empty: the authorities of this computer</source>
        <translation>vacío: las de esta computadora</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autoridad</translation>
    </message>
    <message>
        <source>Folder for the drafts</source>
        <translation>Carpeta para los borradores</translation>
    </message>
    <message>
        <source>Certificate of the authority (PEM)</source>
        <translation>Certificado de la autoridad (PEM)</translation>
    </message>
</context>
<context>
    <name>WeekColumns</name>
    <message>
        <source>{lower} to {upper}</source>
        <translation>{lower} a {upper}</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Sola</translation>
    </message>
    <message>
        <source>Its interval</source>
        <translation>Su intervalo</translation>
    </message>
    <message>
        <source>Accumulated</source>
        <translation>Acumulado</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>WeekPanel</name>
    <message>
        <source>Scored cases</source>
        <translation>Casos evaluados</translation>
    </message>
    <message>
        <source>Whose entities</source>
        <translation>De quién son las entidades</translation>
    </message>
    <message>
        <source>Entities and their sampled cases</source>
        <translation>Entidades y sus casos de la muestra</translation>
    </message>
    <message>
        <source>Take scores from a file…</source>
        <translation>Tomar de un archivo…</translation>
    </message>
    <message>
        <source>All advisors</source>
        <translation>Todos los asesores</translation>
    </message>
    <message>
        <source>{done} of {size} scored</source>
        <translation>{done} de {size} evaluados</translation>
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
<context>
    <name>WhoStep</name>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>What you do in the program is noted under this name, and your letters and mails carry it.</source>
        <translation>Lo que usted haga en el programa queda anotado con este nombre, y sus cartas y correos lo llevan.</translation>
    </message>
    <message>
        <source>Name and surname</source>
        <translation>Nombre y apellido</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>I am an advisor: entities are in my care</source>
        <translation>Soy asesor o asesora: tengo entidades a mi cargo</translation>
    </message>
    <message>
        <source>On a server, the server knows who you are.</source>
        <translation>En un servidor, el servidor sabe quién es usted.</translation>
    </message>
</context>
<context>
    <name>WhoWorks</name>
    <message>
        <source>director</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>advisor</source>
        <translation>asesor</translation>
    </message>
    <message>
        <source>secretary</source>
        <translation>secretaría</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>coordinación</translation>
    </message>
    <message>
        <source>in place of {person} until {day}</source>
        <translation>en lugar de {person} hasta el {day}</translation>
    </message>
    <message>
        <source>first password: change it before {day}</source>
        <translation>primera contraseña: cámbiela antes del {day}</translation>
    </message>
    <message>
        <source>Entities of yours today: {count}</source>
        <translation>Entidades suyas hoy: {count}</translation>
    </message>
    <message>
        <source>Not part of your work, so the server refuses it: {pages}</source>
        <translation>No es parte de su trabajo y el servidor lo niega: {pages}</translation>
    </message>
</context>
<context>
    <name>WordLearner</name>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Preparing the search in resolutions</source>
        <translation>Preparando la búsqueda en las resoluciones</translation>
    </message>
</context>
<context>
    <name>WritingPanel</name>
    <message>
        <source>What is chosen</source>
        <translation>Lo elegido</translation>
    </message>
</context>
<context>
    <name>YearTable</name>
    <message>
        <source>The same days of the year before, as they stood then. A share differs for sure where its limits and those of a year before do not meet; they hold at 95 % for all {count} shares at once. Enter explains a figure.</source>
        <translation>Los mismos días del año anterior, como estaban entonces. Un porcentaje cambió con seguridad si sus límites y los de hace un año no se tocan; valen con 95 % para los {count} porcentajes a la vez. Enter explica una cifra.</translation>
    </message>
    <message>
        <source>Against the year before</source>
        <translation>Frente al año anterior</translation>
    </message>
    <message>
        <source>No share differs for sure from the year before</source>
        <translation>Ningún porcentaje cambió con seguridad frente al año anterior</translation>
    </message>
    <message>
        <source>They differ for sure: {names}</source>
        <translation>Cambiaron con seguridad: {names}</translation>
    </message>
    <message>
        <source>{change} points</source>
        <translation>{change} puntos</translation>
    </message>
    <message>
        <source>for sure</source>
        <translation>con seguridad</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicador</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>Hace un año</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Does it differ?</source>
        <translation>¿Cambió?</translation>
    </message>
</context>
<context>
    <name>_DecisionForm</name>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Answer as it should be</source>
        <translation>Respuesta como debió ser</translation>
    </message>
    <message>
        <source>As scored: {answer}</source>
        <translation>Como se evaluó: {answer}</translation>
    </message>
    <message>
        <source>Comment that stays in the audit</source>
        <translation>Comentario que queda en la auditoría</translation>
    </message>
    <message>
        <source>Comment that stays in the audit; empty: the reason</source>
        <translation>Comentario que queda en la auditoría; vacío: el motivo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why. It goes into the answer to the entity, word for word.</source>
        <translation>Por qué. Va tal cual en la respuesta a la entidad.</translation>
    </message>
    <message>
        <source>Keep the decision</source>
        <translation>Guardar la decisión</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
</TS>
