<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name></name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The id of the model that tags; empty for the embedded one.</source>
        <translation>Identificador del modelo que etiqueta; vacío para el incluido.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Where the model runs; auto takes a GPU if there is one.</source>
        <translation>Dónde se ejecuta el modelo; «Automático» usa una GPU si la hay.</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Tamaño de las miniaturas</translation>
    </message>
    <message>
        <source>Width of a thumbnail in the window, in pixels.</source>
        <translation>Ancho de una miniatura en la ventana, en píxeles.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Light or dark; system follows the computer.</source>
        <translation>Claro u oscuro; «Como el sistema» usa el del equipo.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>From the next start on; system follows the computer.</source>
        <translation>A partir del próximo inicio; «Como el sistema» usa el del equipo.</translation>
    </message>
    <message>
        <source>Order of tags</source>
        <translation>Orden de las etiquetas</translation>
    </message>
    <message>
        <source>How they are listed beside the photos.</source>
        <translation>Cómo aparecen junto a las fotos.</translation>
    </message>
    <message>
        <source>Learn my tags</source>
        <translation>Aprender mis etiquetas</translation>
    </message>
    <message>
        <source>Suggest my own tags for photos like those that have them.</source>
        <translation>Sugerir mis propias etiquetas para fotos parecidas a las que las tienen.</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>Vigilar las carpetas</translation>
    </message>
    <message>
        <source>Tag photos as they come while the window is open.</source>
        <translation>Etiquetar las fotos nuevas mientras la ventana está abierta.</translation>
    </message>
    <message>
        <source>Confirm trash</source>
        <translation>Confirmar al mover a la papelera</translation>
    </message>
    <message>
        <source>Ask before photos are moved to the trash.</source>
        <translation>Preguntar antes de mover fotos a la papelera.</translation>
    </message>
    <message>
        <source>{tags}: it was so already</source>
        <translation>{tags}: ya estaba así</translation>
    </message>
    <message numerus="yes">
        <source>{tags} accepted on %Ln photos</source>
        <translation>
            <numerusform>Has aceptado {tags} en %Ln foto</numerusform>
            <numerusform>Has aceptado {tags} en %Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tags} rejected on %Ln photos</source>
        <translation>
            <numerusform>Has rechazado {tags} en %Ln foto</numerusform>
            <numerusform>Has rechazado {tags} en %Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tags} taken back on %Ln photos</source>
        <translation>
            <numerusform>Has retirado tu decisión sobre {tags} en %Ln foto</numerusform>
            <numerusform>Has retirado tu decisión sobre {tags} en %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Took back: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>No hay nada que deshacer</translation>
    </message>
    <message>
        <source>Did again: {what}</source>
        <translation>Rehecho: {what}</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>No hay nada que rehacer</translation>
    </message>
    <message numerus="yes">
        <source>#{tag} accepted on {right} and rejected on {wrong} of %Ln photos</source>
        <translation>
            <numerusform>Has aceptado #{tag} en {right} y la has rechazado en {wrong} de %Ln foto</numerusform>
            <numerusform>Has aceptado #{tag} en {right} y la has rechazado en {wrong} de %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed to #{tag}</source>
        <translation>Renombrada como #{tag}</translation>
    </message>
    <message numerus="yes">
        <source>Merged into #{tag}; %Ln photos changed</source>
        <translation>
            <numerusform>Etiquetas combinadas en #{tag}; %Ln foto modificada</numerusform>
            <numerusform>Etiquetas combinadas en #{tag}; %Ln fotos modificadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>#{tag} deleted from %Ln photos</source>
        <translation>
            <numerusform>#{tag} eliminada de %Ln foto</numerusform>
            <numerusform>#{tag} eliminada de %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>#{tag} is on top of the hierarchy</source>
        <translation>#{tag} está en el nivel superior</translation>
    </message>
    <message>
        <source>#{tag} is a kind of #{parent}</source>
        <translation>#{tag} es un tipo de #{parent}</translation>
    </message>
    <message>
        <source>#{tag} is no longer suggested</source>
        <translation>#{tag} ya no se sugiere</translation>
    </message>
    <message>
        <source>#{tag} is suggested again</source>
        <translation>#{tag} se sugiere de nuevo</translation>
    </message>
    <message>
        <source>Saved as “{name}”</source>
        <translation>Guardada como «{name}»</translation>
    </message>
    <message>
        <source>“{name}” is forgotten</source>
        <translation>Búsqueda «{name}» eliminada</translation>
    </message>
    <message>
        <source>{folder} is no longer in the library; its files are where they were</source>
        <translation>{folder} ya no está en la fototeca; sus archivos siguen donde estaban</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos moved to the trash; {path}: {reason}</source>
        <translation>
            <numerusform>%Ln foto movida a la papelera; {path}: {reason}</numerusform>
            <numerusform>%Ln fotos movidas a la papelera; {path}: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos moved to the trash, from which you can take them back</source>
        <translation>
            <numerusform>%Ln foto movida a la papelera, desde donde puedes recuperarla</numerusform>
            <numerusform>%Ln fotos movidas a la papelera, desde donde puedes recuperarlas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again to read %Ln photos</source>
        <translation>
            <numerusform>Volviendo a leer %Ln foto</numerusform>
            <numerusform>Volviendo a leer %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} tags from now on</source>
        <translation>{model} etiquetará las fotos a partir de ahora</translation>
    </message>
    <message>
        <source>{model} is installed</source>
        <translation>{model} está instalado</translation>
    </message>
    <message>
        <source>{model} is removed</source>
        <translation>Se ha quitado {model}</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Fototeca</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Say yes or no to what was suggested</source>
        <translation>Aceptar o rechazar las sugerencias</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>Sin revisar</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>No se pudieron leer</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>{folder} is offline; nothing of it is forgotten</source>
        <translation>{folder} está sin conexión; no se pierde nada</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>#{tag}: {accepted} accepted, {suggested} suggested, {rejected} rejected</source>
        <translation>#{tag}: aceptada en {accepted}, sugerida en {suggested}, rechazada en {rejected}</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposición</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensiones</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>{degrees}° N</source>
        <translation>{degrees}°&#xa0;N</translation>
    </message>
    <message>
        <source>{degrees}° S</source>
        <translation>{degrees}°&#xa0;S</translation>
    </message>
    <message>
        <source>{degrees}° E</source>
        <translation>{degrees}°&#xa0;E</translation>
    </message>
    <message>
        <source>{degrees}° W</source>
        <translation>{degrees}°&#xa0;O</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>queda %Ln&#xa0;s</numerusform>
            <numerusform>quedan %Ln&#xa0;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>queda %Ln&#xa0;min</numerusform>
            <numerusform>quedan %Ln&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>quedan {hours}&#xa0;h</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <translation>
            <numerusform>%Ln copia</numerusform>
            <numerusform>%Ln copias</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sin fecha</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>el archivo no existe</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <translation>el archivo o la carpeta no existe</translation>
    </message>
    <message>
        <source>no such file; is its drive unplugged?</source>
        <translation>el archivo no existe; ¿está conectada la unidad?</translation>
    </message>
    <message>
        <source>may not be read (permission denied)</source>
        <translation>no se puede leer (permiso denegado)</translation>
    </message>
    <message>
        <source>the file cannot be read ({detail})</source>
        <translation>no se puede leer el archivo ({detail})</translation>
    </message>
    <message>
        <source>the folder cannot be read ({detail})</source>
        <translation>no se puede leer la carpeta ({detail})</translation>
    </message>
    <message>
        <source>the metadata cannot be read ({detail})</source>
        <translation>no se pueden leer los metadatos ({detail})</translation>
    </message>
    <message>
        <source>the RAW data cannot be read ({detail})</source>
        <translation>no se pueden leer los datos RAW ({detail})</translation>
    </message>
    <message>
        <source>the picture is damaged ({detail})</source>
        <translation>la imagen está dañada ({detail})</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>is a folder, not a photo</source>
        <translation>es una carpeta, no una foto</translation>
    </message>
    <message>
        <source>not a picture in a format that photohash opens</source>
        <translation>no es una imagen en un formato que photohash pueda abrir</translation>
    </message>
    <message>
        <source>lies in the cloud only; keep it on this device to have it tagged</source>
        <translation>solo está en la nube; consérvalo en este dispositivo para etiquetarlo</translation>
    </message>
    <message>
        <source>{width} x {height} pixels is over the limit of {limit} megapixels</source>
        <translation>{width} × {height} píxeles superan el límite de {limit} megapíxeles</translation>
    </message>
    <message>
        <source>over the size limit ({detail})</source>
        <translation>demasiado grande ({detail})</translation>
    </message>
    <message>
        <source>does not fit into memory</source>
        <translation>no cabe en la memoria</translation>
    </message>
    <message>
        <source>its decoder took longer than {seconds} s</source>
        <translation>la decodificación tardó más de {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>it crashes its decoder</source>
        <translation>hace fallar el decodificador</translation>
    </message>
    <message>
        <source>cannot be moved to the trash ({detail})</source>
        <translation>no se puede mover a la papelera ({detail})</translation>
    </message>
    <message>
        <source>accept {tags} on {photos}</source>
        <translation>aceptar {tags} ({photos})</translation>
    </message>
    <message>
        <source>reject {tags} on {photos}</source>
        <translation>rechazar {tags} ({photos})</translation>
    </message>
    <message>
        <source>clear {tags} on {photos}</source>
        <translation>retirar la decisión sobre {tags} ({photos})</translation>
    </message>
    <message>
        <source>accept {tag} on {photos} and reject it on {others}</source>
        <translation>aceptar {tag} ({photos}) y rechazarla ({others})</translation>
    </message>
    <message>
        <source>rename {tag} to {name}</source>
        <translation>renombrar {tag} como {name}</translation>
    </message>
    <message>
        <source>merge {tags} into {name} on {photos}</source>
        <translation>combinar {tags} con {name} ({photos})</translation>
    </message>
    <message>
        <source>delete {tag} from {photos}</source>
        <translation>eliminar {tag} ({photos})</translation>
    </message>
    <message>
        <source>put {tag} on top</source>
        <translation>mover {tag} al nivel superior</translation>
    </message>
    <message>
        <source>put {tag} below {parent}</source>
        <translation>mover {tag} dentro de {parent}</translation>
    </message>
    <message>
        <source>hide {tag}</source>
        <translation>ocultar {tag}</translation>
    </message>
    <message>
        <source>show {tag}</source>
        <translation>mostrar {tag}</translation>
    </message>
    <message>
        <source>a ) without its (</source>
        <translation>un «)» sin su «(»</translation>
    </message>
    <message>
        <source>a ( without its )</source>
        <translation>un «(» sin su «)»</translation>
    </message>
    <message>
        <source>a | needs something on both sides</source>
        <translation>«|» necesita algo a ambos lados</translation>
    </message>
    <message>
        <source>a - needs something to exclude</source>
        <translation>«-» necesita algo que excluir</translation>
    </message>
    <message>
        <source>a quote that is not closed</source>
        <translation>comillas sin cerrar</translation>
    </message>
    <message>
        <source>score is compared with a number from 0 to 1</source>
        <translation>score se compara con un número de 0 a 1</translation>
    </message>
    <message>
        <source>{word} is no tag</source>
        <translation>{word} no es una etiqueta</translation>
    </message>
    <message>
        <source>there is no {field}: (there is {known} and score&gt;)</source>
        <translation>no existe el campo {field}: (hay {known} y score&gt;)</translation>
    </message>
    <message>
        <source>{field}: needs a value</source>
        <translation>falta un valor después de {field}:</translation>
    </message>
    <message>
        <source>{field}: is one of {choices}</source>
        <translation>el campo {field}: solo admite {choices}</translation>
    </message>
    <message>
        <source>taken: is a date, as 2024, 2024-06 or 2024-06-30, or two with .. between</source>
        <translation>el valor de taken: es una fecha, como 2024, 2024-06 o 2024-06-30, o dos separadas por ..</translation>
    </message>
    <message>
        <source>taken: needs a date on one side of ..</source>
        <translation>falta una fecha a un lado de .. en taken:</translation>
    </message>
    <message>
        <source>{path}: not a photo that the library has tagged</source>
        <translation>{path}: no es una foto etiquetada de la fototeca</translation>
    </message>
    <message>
        <source>{tag}: there is no such tag</source>
        <translation>{tag}: esa etiqueta no existe</translation>
    </message>
    <message>
        <source>{tag}: is not on this photo</source>
        <translation>{tag}: no está en esta foto</translation>
    </message>
    <message>
        <source>{word} is no tag: it has no letters or digits</source>
        <translation>{word} no es una etiqueta: no tiene letras ni cifras</translation>
    </message>
    <message>
        <source>{tag} cannot be below {parent}, which is below it</source>
        <translation>{tag} no puede estar dentro de {parent}, que ya está dentro de ella</translation>
    </message>
    <message>
        <source>{tag} is a tag already; merge {other} into it instead</source>
        <translation>{tag} ya existe; combina {other} con ella</translation>
    </message>
    <message>
        <source>this photo is no longer in the library</source>
        <translation>esta foto ya no está en la fototeca</translation>
    </message>
    <message>
        <source>{folder}: not a model bundle (bundle.json cannot be read)</source>
        <translation>{folder}: no es un modelo (no se puede leer bundle.json)</translation>
    </message>
    <message>
        <source>model {model} is installed already; remove it first</source>
        <translation>el modelo {model} ya está instalado; quítalo primero</translation>
    </message>
    <message>
        <source>{purpose} needs PyTorch, which this program leaves out; run photohash by uv or pip for that</source>
        <translation>{purpose} necesita PyTorch, que este programa no incluye; ejecuta photohash con uv o pip</translation>
    </message>
    <message>
        <source>{url}: the server answers {answer}; try again later</source>
        <translation>{url}: el servidor responde {answer}; inténtalo más tarde</translation>
    </message>
    <message>
        <source>{url}: the download breaks off ({detail}); try again later</source>
        <translation>{url}: la descarga se interrumpió ({detail}); inténtalo más tarde</translation>
    </message>
    <message>
        <source>{url}: sends another file than the catalog promises; nothing is installed</source>
        <translation>{url}: envía un archivo distinto del que promete el catálogo; no se instala nada</translation>
    </message>
    <message>
        <source>{file}: is not the file that the catalog means; download it again</source>
        <translation>{file}: no es el archivo que indica el catálogo; descárgalo de nuevo</translation>
    </message>
    <message>
        <source>{file}: not a file of PyTorch weights; download it again</source>
        <translation>{file}: no es un archivo de pesos de PyTorch; descárgalo de nuevo</translation>
    </message>
    <message>
        <source>{file}: the weights cannot be loaded; install the model again</source>
        <translation>{file}: no se pueden cargar los pesos; instala el modelo de nuevo</translation>
    </message>
    <message>
        <source>{file}: the weights are damaged; install the model again</source>
        <translation>{file}: los pesos están dañados; instala el modelo de nuevo</translation>
    </message>
    <message>
        <source>{folder}: {file} is missing; install the model again</source>
        <translation>{folder}: falta {file}; instala el modelo de nuevo</translation>
    </message>
    <message>
        <source>{folder}: bundle.json is damaged ({detail})</source>
        <translation>{folder}: bundle.json está dañado ({detail})</translation>
    </message>
    <message>
        <source>{folder}: bundle.json contradicts itself ({detail})</source>
        <translation>{folder}: bundle.json se contradice ({detail})</translation>
    </message>
    <message>
        <source>{folder}: the model cannot be put there ({detail})</source>
        <translation>{folder}: no se puede colocar ahí el modelo ({detail})</translation>
    </message>
    <message>
        <source>{folder}: the model cannot be written there ({detail})</source>
        <translation>{folder}: no se puede escribir ahí el modelo ({detail})</translation>
    </message>
    <message>
        <source>{file}: cannot be written ({detail})</source>
        <translation>{file}: no se puede escribir ({detail})</translation>
    </message>
    <message>
        <source>{folder}: is not a folder; name the folder that the photos are in</source>
        <translation>{folder}: no es una carpeta; indica la carpeta donde están las fotos</translation>
    </message>
    <message>
        <source>a saved search needs a name</source>
        <translation>una búsqueda guardada necesita un nombre</translation>
    </message>
    <message>
        <source>no model has tagged this library yet; run photohash scan first</source>
        <translation>ningún modelo ha etiquetado aún esta fototeca; ejecuta antes photohash scan</translation>
    </message>
    <message>
        <source>{file}: the library cannot be opened ({detail})</source>
        <translation>{file}: no se puede abrir la fototeca ({detail})</translation>
    </message>
    <message>
        <source>{file}: the library cannot be written ({detail})</source>
        <translation>{file}: no se puede escribir en la fototeca ({detail})</translation>
    </message>
    <message>
        <source>{file}: cannot be opened as a photohash library ({detail})</source>
        <translation>{file}: no se puede abrir como fototeca de photohash ({detail})</translation>
    </message>
    <message>
        <source>{file}: the library was made by a newer photohash; update photohash to open it</source>
        <translation>{file}: la fototeca es de una versión más reciente de photohash; actualiza photohash para abrirla</translation>
    </message>
    <message>
        <source>{file}: is an SQLite file, but not a photohash library; choose another file</source>
        <translation>{file}: es un archivo SQLite, pero no una fototeca de photohash; elige otro archivo</translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>Photos that could not be read</source>
        <translation>Fotos que no se pudieron leer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos could not be read</source>
        <translation>
            <numerusform>No se pudo leer %Ln foto</numerusform>
            <numerusform>No se pudieron leer %Ln fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Selected photos</source>
        <translation>Fotos seleccionadas</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugeridas</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Select a photo to see its tags</source>
        <translation>Selecciona una foto para ver sus etiquetas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos selected</source>
        <translation>
            <numerusform>%Ln foto seleccionada</numerusform>
            <numerusform>%Ln fotos seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags of the first {count} are shown; what you decide goes for all.</source>
        <translation>Se muestran las etiquetas de las primeras {count}; lo que decidas vale para todas.</translation>
    </message>
    <message>
        <source>What you decide goes for all of them.</source>
        <translation>Lo que decidas vale para todas.</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photos to the trash?</source>
        <translation>
            <numerusform>¿Mover %Ln foto a la papelera?</numerusform>
            <numerusform>¿Mover %Ln fotos a la papelera?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Add a folder of photos</source>
        <translation>Añadir una carpeta de fotos</translation>
    </message>
    <message>
        <source>Tag photos</source>
        <translation>Etiquetar fotos</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop; what is done is kept</source>
        <translation>Detener; lo hecho se conserva</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Buscando fotos</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>Etiquetando</translation>
    </message>
    <message>
        <source>Writing sidecars</source>
        <translation>Escribiendo archivos sidecar</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>Instalando</translation>
    </message>
    <message>
        <source>Learning your tags</source>
        <translation>Aprendiendo tus etiquetas</translation>
    </message>
    <message>
        <source>{stage} {done}</source>
        <translation>{stage}: {done}</translation>
    </message>
    <message>
        <source>{stage} {done} of {total}</source>
        <translation>{stage}: {done} de {total}</translation>
    </message>
    <message>
        <source>{rate}/s</source>
        <translation>{rate}/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln no se pudo leer</numerusform>
            <numerusform>%Ln no se pudieron leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>LoosePage</name>
    <message>
        <source>Tagged photos</source>
        <translation>Fotos etiquetadas</translation>
    </message>
    <message>
        <source>Copy hashtags</source>
        <translation>Copiar los hashtags</translation>
    </message>
    <message>
        <source>Add their folder to the library</source>
        <translation>Añadir su carpeta a la fototeca</translation>
    </message>
    <message>
        <source>Tagging…</source>
        <translation>Etiquetando…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos tagged; the library is as it was</source>
        <translation>
            <numerusform>%Ln foto etiquetada; la fototeca no cambia</numerusform>
            <numerusform>%Ln fotos etiquetadas; la fototeca no cambia</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loupe</name>
    <message>
        <source>Previous photo</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>Pantalla completa (F)</translation>
    </message>
    <message>
        <source>Back to all photos (Escape)</source>
        <translation>Volver a todas las fotos (Esc)</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} de {count}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>There are no photos in {folder}</source>
        <translation>No hay fotos en {folder}</translation>
    </message>
    <message>
        <source>{folder} is offline; nothing of it is changed</source>
        <translation>{folder} está sin conexión; no se cambia nada</translation>
    </message>
    <message>
        <source>No photo is there twice</source>
        <translation>No hay fotos duplicadas</translation>
    </message>
    <message>
        <source>No photo matches</source>
        <translation>Ninguna foto coincide</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln photos selected</source>
        <translation>
            <numerusform>{count} de %Ln foto seleccionada</numerusform>
            <numerusform>{count} de %Ln fotos seleccionadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Sidebar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Tags below photos</source>
        <translation>Etiquetas bajo las fotos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Show similar photos</source>
        <translation>Mostrar fotos parecidas</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Añadir etiquetas</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Tag photos without adding them…</source>
        <translation>Etiquetar fotos sin añadirlas…</translation>
    </message>
    <message>
        <source>Look for new and changed photos</source>
        <translation>Buscar fotos nuevas y modificadas</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configuración…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Guardar la búsqueda…</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Miniaturas más grandes</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Miniaturas más pequeñas</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Cannot be used: {reason}</source>
        <translation>No se puede usar: {reason}</translation>
    </message>
    <message>
        <source>In use on {device}</source>
        <translation>En uso en {device}</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Can be downloaded</source>
        <translation>Se puede descargar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln etiqueta</numerusform>
            <numerusform>%Ln etiquetas</numerusform>
        </translation>
    </message>
    <message>
        <source>comes with photohash</source>
        <translation>incluido en photohash</translation>
    </message>
    <message>
        <source>licence: {licence}</source>
        <translation>licencia: {licence}</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Descargar…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Train your own from hashtagged photos: {command}</source>
        <translation>Entrena tu propio modelo a partir de fotos con hashtags: {command}</translation>
    </message>
    <message>
        <source>Import from a folder…</source>
        <translation>Importar desde una carpeta…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{title} is published under {licence}.</source>
        <translation>{title} se publica bajo la licencia {licence}.</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;{url}&quot;&gt;Read the terms&lt;/a&gt;. Do you accept them, and download {size}?</source>
        <translation>&lt;a href=&quot;{url}&quot;&gt;Leer las condiciones&lt;/a&gt;. ¿Aceptarlas y descargar {size}?</translation>
    </message>
    <message>
        <source>Accept and download</source>
        <translation>Aceptar y descargar</translation>
    </message>
    <message>
        <source>Import a model that you trained</source>
        <translation>Importar un modelo entrenado por ti</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo {name}</source>
        <translation>Foto {name}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Yes (Y)</source>
        <translation>Sí (Y)</translation>
    </message>
    <message>
        <source>No (N)</source>
        <translation>No (N)</translation>
    </message>
    <message>
        <source>Skip (S)</source>
        <translation>Omitir (S)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Tag to review</source>
        <translation>Etiqueta por revisar</translation>
    </message>
    <message>
        <source>Many at once (M)</source>
        <translation>Varias a la vez (M)</translation>
    </message>
    <message>
        <source>Back to all photos (Escape)</source>
        <translation>Volver a todas las fotos (Esc)</translation>
    </message>
    <message>
        <source>Nothing is left to review here</source>
        <translation>No queda nada por revisar aquí</translation>
    </message>
    <message>
        <source>Which of these are #{tag}? Click those that are not</source>
        <translation>¿Cuáles son #{tag}? Haz clic en las que no lo son</translation>
    </message>
    <message>
        <source>Is this #{tag}?</source>
        <translation>¿Es #{tag}?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos left</source>
        <translation>
            <numerusform>Queda %Ln foto</numerusform>
            <numerusform>Quedan %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>the model is {score} certain</source>
        <translation>el modelo está seguro al {score}</translation>
    </message>
    <message>
        <source>Accept {count} (Y)</source>
        <translation>Aceptar {count} (Y)</translation>
    </message>
    <message>
        <source>Accept {count}, reject {wrong} (Y)</source>
        <translation>Aceptar {count}, rechazar {wrong} (Y)</translation>
    </message>
    <message>
        <source>Reject {count} (N)</source>
        <translation>Rechazar {count} (N)</translation>
    </message>
    <message>
        <source>Skip all (S)</source>
        <translation>Omitir todas (S)</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Photos to decide on</source>
        <translation>Fotos por decidir</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search: beach -people taken:2024 camera:fuji &quot;golden gate&quot;</source>
        <translation>Buscar: beach -people taken:2024 camera:fuji &quot;golden gate&quot;</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Guardar la búsqueda…</translation>
    </message>
    <message>
        <source>{reason}, at character {position}</source>
        <translation>{reason}, en el carácter {position}</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar la búsqueda</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>Las más usadas primero</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Library</source>
        <translation>Fototeca</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>Eliminar esta búsqueda</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>Quitar de la fototeca…</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln tags…</source>
        <translation>
            <numerusform>Combinar %Ln etiqueta…</numerusform>
            <numerusform>Combinar %Ln etiquetas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisar…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Combinar con…</translation>
    </message>
    <message>
        <source>Make it a kind of…</source>
        <translation>Mover dentro de…</translation>
    </message>
    <message>
        <source>Put on top</source>
        <translation>Mover al nivel superior</translation>
    </message>
    <message>
        <source>Do not suggest it any more</source>
        <translation>No volver a sugerir</translation>
    </message>
    <message>
        <source>Suggest it again</source>
        <translation>Volver a sugerir</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>Las más usadas primero</translation>
    </message>
    <message>
        <source>Merge {tags} into</source>
        <translation>Combinar {tags} con</translation>
    </message>
    <message>
        <source>#{tag} is a kind of</source>
        <translation>#{tag} es un tipo de</translation>
    </message>
    <message>
        <source>Remove {folder} from the library?</source>
        <translation>¿Quitar {folder} de la fototeca?</translation>
    </message>
    <message numerus="yes">
        <source>Its files stay as they are. What you decided on its %Ln photos is forgotten for good.</source>
        <translation>
            <numerusform>Sus archivos no cambian. Lo que decidiste sobre su %Ln foto se perderá definitivamente.</numerusform>
            <numerusform>Sus archivos no cambian. Lo que decidiste sobre sus %Ln fotos se perderá definitivamente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>sugerida</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>Click to accept, × to reject</source>
        <translation>Clic para aceptar, × para rechazar</translation>
    </message>
    <message>
        <source>Accepted; × takes it off</source>
        <translation>Aceptada; × la quita</translation>
    </message>
    <message>
        <source>Rejected; click to take that back</source>
        <translation>Rechazada; clic para retirar el rechazo</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Take back what I said</source>
        <translation>Retirar mi decisión</translation>
    </message>
    <message>
        <source>Why this tag?</source>
        <translation>¿Por qué esta etiqueta?</translation>
    </message>
</context>
<context>
    <name>TagEntry</name>
    <message>
        <source>Add tags: beagle, or #dog #beach</source>
        <translation>Etiquetas: beagle, o #dog #beach</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Añadir etiquetas</translation>
    </message>
</context>
<context>
    <name>TermChip</name>
    <message>
        <source>Take {term} out of the search</source>
        <translation>Quitar {term} de la búsqueda</translation>
    </message>
</context>
<context>
    <name>TermChips</name>
    <message>
        <source>Terms of the search</source>
        <translation>Términos de la búsqueda</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Grouping</source>
        <translation>Agrupación</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sin grupos</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Por día</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Por carpeta</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Tamaño de las miniaturas</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop photos or a folder here</source>
        <translation>Suelta aquí fotos o una carpeta</translation>
    </message>
    <message>
        <source>photohash names what is in your photos. They stay where they are, and nothing leaves this computer.</source>
        <translation>photohash nombra lo que hay en tus fotos. Se quedan donde están y nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Only try a few photos</source>
        <translation>Probar solo con unas fotos</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Why #{tag}?</source>
        <translation>¿Por qué #{tag}?</translation>
    </message>
    <message>
        <source>You accepted it.</source>
        <translation>La aceptaste.</translation>
    </message>
    <message>
        <source>You rejected it.</source>
        <translation>La rechazaste.</translation>
    </message>
    <message>
        <source>It is a keyword in the file or its sidecar.</source>
        <translation>Es una palabra clave del archivo o de su archivo sidecar.</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln photos that have it: {score}.</source>
        <translation>
            <numerusform>Aprendido de %Ln foto que la tiene: {score}.</numerusform>
            <numerusform>Aprendido de %Ln fotos que la tienen: {score}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} gives it {score}.</source>
        <translation>{model} le da un {score}.</translation>
    </message>
    <message>
        <source>{model} gives it {score}; it is suggested from {threshold} on.</source>
        <translation>{model} le da un {score}; se sugiere a partir del {threshold}.</translation>
    </message>
    <message>
        <source>Most like these, which have it:</source>
        <translation>Se parece sobre todo a estas, que la tienen:</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>No tag reaches its threshold</source>
        <translation>Ninguna etiqueta alcanza su umbral</translation>
    </message>
</context>
<context>
    <name>_Reasons</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
</TS>
