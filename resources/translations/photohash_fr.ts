<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name></name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The id of the model that tags; empty for the embedded one.</source>
        <translation>Identifiant du modèle utilisé&#xa0;; vide pour celui fourni.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Where the model runs; auto takes a GPU if there is one.</source>
        <translation>Où le modèle s’exécute&#xa0;; «&#xa0;Automatique&#xa0;» utilise un GPU s’il y en a un.</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Taille des vignettes</translation>
    </message>
    <message>
        <source>Width of a thumbnail in the window, in pixels.</source>
        <translation>Largeur d’une vignette dans la fenêtre, en pixels.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Light or dark; system follows the computer.</source>
        <translation>Clair ou sombre&#xa0;; «&#xa0;Comme le système&#xa0;» suit l’ordinateur.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>From the next start on; system follows the computer.</source>
        <translation>À partir du prochain démarrage&#xa0;; «&#xa0;Comme le système&#xa0;» suit l’ordinateur.</translation>
    </message>
    <message>
        <source>Order of tags</source>
        <translation>Ordre des mots-clés</translation>
    </message>
    <message>
        <source>How they are listed beside the photos.</source>
        <translation>Comment ils sont listés à côté des photos.</translation>
    </message>
    <message>
        <source>Learn my tags</source>
        <translation>Apprendre mes mots-clés</translation>
    </message>
    <message>
        <source>Suggest my own tags for photos like those that have them.</source>
        <translation>Suggérer mes propres mots-clés pour les photos semblables à celles qui les portent.</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>Surveiller les dossiers</translation>
    </message>
    <message>
        <source>Tag photos as they come while the window is open.</source>
        <translation>Ajouter des mots-clés aux nouvelles photos tant que la fenêtre est ouverte.</translation>
    </message>
    <message>
        <source>Confirm trash</source>
        <translation>Confirmer la mise à la corbeille</translation>
    </message>
    <message>
        <source>Ask before photos are moved to the trash.</source>
        <translation>Demander avant de placer des photos dans la corbeille.</translation>
    </message>
    <message>
        <source>{tags}: it was so already</source>
        <translation>{tags}&#xa0;: rien à changer</translation>
    </message>
    <message numerus="yes">
        <source>{tags} accepted on %Ln photos</source>
        <translation>
            <numerusform>{tags} accepté sur %Ln&#xa0;photo</numerusform>
            <numerusform>{tags} accepté sur %Ln&#xa0;photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tags} rejected on %Ln photos</source>
        <translation>
            <numerusform>{tags} refusé sur %Ln&#xa0;photo</numerusform>
            <numerusform>{tags} refusé sur %Ln&#xa0;photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tags} taken back on %Ln photos</source>
        <translation>
            <numerusform>{tags}&#xa0;: choix effacé sur %Ln&#xa0;photo</numerusform>
            <numerusform>{tags}&#xa0;: choix effacé sur %Ln&#xa0;photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Took back: {what}</source>
        <translation>Annulé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Did again: {what}</source>
        <translation>Rétabli&#xa0;: {what}</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>Rien à rétablir</translation>
    </message>
    <message numerus="yes">
        <source>#{tag} accepted on {right} and rejected on {wrong} of %Ln photos</source>
        <translation>
            <numerusform>Sur %Ln&#xa0;photo, #{tag} accepté pour {right} et refusé pour {wrong}</numerusform>
            <numerusform>Sur %Ln&#xa0;photos, #{tag} accepté pour {right} et refusé pour {wrong}</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed to #{tag}</source>
        <translation>Renommé en #{tag}</translation>
    </message>
    <message numerus="yes">
        <source>Merged into #{tag}; %Ln photos changed</source>
        <translation>
            <numerusform>Fusionné dans #{tag}&#xa0;; %Ln&#xa0;photo modifiée</numerusform>
            <numerusform>Fusionné dans #{tag}&#xa0;; %Ln&#xa0;photos modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>#{tag} deleted from %Ln photos</source>
        <translation>
            <numerusform>#{tag} supprimé de %Ln&#xa0;photo</numerusform>
            <numerusform>#{tag} supprimé de %Ln&#xa0;photos</numerusform>
        </translation>
    </message>
    <message>
        <source>#{tag} is on top of the hierarchy</source>
        <translation>#{tag} est au premier niveau de la hiérarchie</translation>
    </message>
    <message>
        <source>#{tag} is a kind of #{parent}</source>
        <translation>#{tag} est une sorte de #{parent}</translation>
    </message>
    <message>
        <source>#{tag} is no longer suggested</source>
        <translation>#{tag} n’est plus suggéré</translation>
    </message>
    <message>
        <source>#{tag} is suggested again</source>
        <translation>#{tag} est de nouveau suggéré</translation>
    </message>
    <message>
        <source>Saved as “{name}”</source>
        <translation>Enregistrée sous «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}” is forgotten</source>
        <translation>«&#xa0;{name}&#xa0;» a été supprimée</translation>
    </message>
    <message>
        <source>{folder} is no longer in the library; its files are where they were</source>
        <translation>{folder} n’est plus dans la photothèque&#xa0;; ses fichiers restent à leur place</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos moved to the trash; {path}: {reason}</source>
        <translation>
            <numerusform>%Ln&#xa0;photo placée dans la corbeille&#xa0;; {path}&#xa0;: {reason}</numerusform>
            <numerusform>%Ln&#xa0;photos placées dans la corbeille&#xa0;; {path}&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos moved to the trash, from which you can take them back</source>
        <translation>
            <numerusform>%Ln&#xa0;photo placée dans la corbeille, d’où vous pouvez la restaurer</numerusform>
            <numerusform>%Ln&#xa0;photos placées dans la corbeille, d’où vous pouvez les restaurer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again to read %Ln photos</source>
        <translation>
            <numerusform>Nouvel essai de lecture de %Ln&#xa0;photo</numerusform>
            <numerusform>Nouvel essai de lecture de %Ln&#xa0;photos</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} tags from now on</source>
        <translation>{model} est désormais utilisé</translation>
    </message>
    <message>
        <source>{model} is installed</source>
        <translation>{model} est installé</translation>
    </message>
    <message>
        <source>{model} is removed</source>
        <translation>{model} a été supprimé</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Photothèque</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Say yes or no to what was suggested</source>
        <translation>Accepter ou refuser les suggestions</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>Non vérifiées</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Illisibles</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>{folder} is offline; nothing of it is forgotten</source>
        <translation>{folder} est hors ligne&#xa0;; rien n’est perdu</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>#{tag}: {accepted} accepted, {suggested} suggested, {rejected} rejected</source>
        <translation>#{tag}&#xa0;: accepté sur {accepted}, suggéré sur {suggested}, refusé sur {rejected}</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
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
        <translation>Lieu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln&#xa0;s restante</numerusform>
            <numerusform>%Ln&#xa0;s restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln&#xa0;min restante</numerusform>
            <numerusform>%Ln&#xa0;min restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>{hours}&#xa0;h restantes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <translation>
            <numerusform>%Ln&#xa0;copie</numerusform>
            <numerusform>%Ln&#xa0;copies</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sans date</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln&#xa0;photo</numerusform>
            <numerusform>%Ln&#xa0;photos</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>fichier introuvable</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <translation>fichier ou dossier introuvable</translation>
    </message>
    <message>
        <source>no such file; is its drive unplugged?</source>
        <translation>fichier introuvable&#xa0;; son disque est-il branché&#xa0;?</translation>
    </message>
    <message>
        <source>may not be read (permission denied)</source>
        <translation>lecture interdite (permission refusée)</translation>
    </message>
    <message>
        <source>the file cannot be read ({detail})</source>
        <translation>le fichier est illisible ({detail})</translation>
    </message>
    <message>
        <source>the folder cannot be read ({detail})</source>
        <translation>le dossier est illisible ({detail})</translation>
    </message>
    <message>
        <source>the metadata cannot be read ({detail})</source>
        <translation>les métadonnées sont illisibles ({detail})</translation>
    </message>
    <message>
        <source>the RAW data cannot be read ({detail})</source>
        <translation>les données RAW sont illisibles ({detail})</translation>
    </message>
    <message>
        <source>the picture is damaged ({detail})</source>
        <translation>l’image est endommagée ({detail})</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>is a folder, not a photo</source>
        <translation>est un dossier, pas une photo</translation>
    </message>
    <message>
        <source>not a picture in a format that photohash opens</source>
        <translation>n’est pas une image dans un format reconnu par photohash</translation>
    </message>
    <message>
        <source>lies in the cloud only; keep it on this device to have it tagged</source>
        <translation>se trouve uniquement dans le cloud&#xa0;; à conserver sur cet appareil pour lui ajouter des mots-clés</translation>
    </message>
    <message>
        <source>{width} x {height} pixels is over the limit of {limit} megapixels</source>
        <translation>{width} × {height} pixels dépassent la limite de {limit} mégapixels</translation>
    </message>
    <message>
        <source>over the size limit ({detail})</source>
        <translation>trop grande ({detail})</translation>
    </message>
    <message>
        <source>does not fit into memory</source>
        <translation>ne tient pas en mémoire</translation>
    </message>
    <message>
        <source>its decoder took longer than {seconds} s</source>
        <translation>le décodage a pris plus de {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>it crashes its decoder</source>
        <translation>fait planter le décodeur</translation>
    </message>
    <message>
        <source>cannot be moved to the trash ({detail})</source>
        <translation>impossible de placer dans la corbeille ({detail})</translation>
    </message>
    <message>
        <source>accept {tags} on {photos}</source>
        <translation>acceptation de {tags} ({photos})</translation>
    </message>
    <message>
        <source>reject {tags} on {photos}</source>
        <translation>refus de {tags} ({photos})</translation>
    </message>
    <message>
        <source>clear {tags} on {photos}</source>
        <translation>effacement du choix pour {tags} ({photos})</translation>
    </message>
    <message>
        <source>accept {tag} on {photos} and reject it on {others}</source>
        <translation>acceptation de {tag} ({photos}) et refus ({others})</translation>
    </message>
    <message>
        <source>rename {tag} to {name}</source>
        <translation>renommage de {tag} en {name}</translation>
    </message>
    <message>
        <source>merge {tags} into {name} on {photos}</source>
        <translation>fusion de {tags} dans {name} ({photos})</translation>
    </message>
    <message>
        <source>delete {tag} from {photos}</source>
        <translation>suppression de {tag} ({photos})</translation>
    </message>
    <message>
        <source>put {tag} on top</source>
        <translation>déplacement de {tag} au premier niveau</translation>
    </message>
    <message>
        <source>put {tag} below {parent}</source>
        <translation>déplacement de {tag} sous {parent}</translation>
    </message>
    <message>
        <source>hide {tag}</source>
        <translation>masquage de {tag}</translation>
    </message>
    <message>
        <source>show {tag}</source>
        <translation>réaffichage de {tag}</translation>
    </message>
    <message>
        <source>a ) without its (</source>
        <translation>«&#xa0;)&#xa0;» sans «&#xa0;(&#xa0;»</translation>
    </message>
    <message>
        <source>a ( without its )</source>
        <translation>«&#xa0;(&#xa0;» sans «&#xa0;)&#xa0;»</translation>
    </message>
    <message>
        <source>a | needs something on both sides</source>
        <translation>«&#xa0;|&#xa0;» attend quelque chose des deux côtés</translation>
    </message>
    <message>
        <source>a - needs something to exclude</source>
        <translation>«&#xa0;-&#xa0;» attend quelque chose à exclure</translation>
    </message>
    <message>
        <source>a quote that is not closed</source>
        <translation>guillemet non fermé</translation>
    </message>
    <message>
        <source>score is compared with a number from 0 to 1</source>
        <translation>score se compare à un nombre de 0 à 1</translation>
    </message>
    <message>
        <source>{word} is no tag</source>
        <translation>{word} n’est pas un mot-clé</translation>
    </message>
    <message>
        <source>there is no {field}: (there is {known} and score&gt;)</source>
        <translation>pas de champ {field}: (il y a {known} et score&gt;)</translation>
    </message>
    <message>
        <source>{field}: needs a value</source>
        <translation>il manque une valeur après {field}:</translation>
    </message>
    <message>
        <source>{field}: is one of {choices}</source>
        <translation>les valeurs possibles pour {field}: sont {choices}</translation>
    </message>
    <message>
        <source>taken: is a date, as 2024, 2024-06 or 2024-06-30, or two with .. between</source>
        <translation>la valeur de taken: est une date, comme 2024, 2024-06 ou 2024-06-30, ou deux séparées par ..</translation>
    </message>
    <message>
        <source>taken: needs a date on one side of ..</source>
        <translation>il manque une date d’un côté de .. après taken:</translation>
    </message>
    <message>
        <source>{path}: not a photo that the library has tagged</source>
        <translation>{path}&#xa0;: cette photo n’a pas de mots-clés dans la photothèque</translation>
    </message>
    <message>
        <source>{tag}: there is no such tag</source>
        <translation>{tag}&#xa0;: ce mot-clé n’existe pas</translation>
    </message>
    <message>
        <source>{tag}: is not on this photo</source>
        <translation>{tag}&#xa0;: absent de cette photo</translation>
    </message>
    <message>
        <source>{word} is no tag: it has no letters or digits</source>
        <translation>{word} n’est pas un mot-clé&#xa0;: il ne contient ni lettre ni chiffre</translation>
    </message>
    <message>
        <source>{tag} cannot be below {parent}, which is below it</source>
        <translation>{tag} ne peut pas être sous {parent}, qui se trouve déjà en dessous</translation>
    </message>
    <message>
        <source>{tag} is a tag already; merge {other} into it instead</source>
        <translation>{tag} existe déjà&#xa0;; fusionnez plutôt {other} avec ce mot-clé</translation>
    </message>
    <message>
        <source>this photo is no longer in the library</source>
        <translation>cette photo n’est plus dans la photothèque</translation>
    </message>
    <message>
        <source>{folder}: not a model bundle (bundle.json cannot be read)</source>
        <translation>{folder}&#xa0;: n’est pas un modèle (bundle.json est illisible)</translation>
    </message>
    <message>
        <source>model {model} is installed already; remove it first</source>
        <translation>le modèle {model} est déjà installé&#xa0;; supprimez-le d’abord</translation>
    </message>
    <message>
        <source>{purpose} needs PyTorch, which this program leaves out; run photohash by uv or pip for that</source>
        <translation>{purpose} nécessite PyTorch, absent de ce programme&#xa0;; pour cela, lancez photohash avec uv ou pip</translation>
    </message>
    <message>
        <source>{url}: the server answers {answer}; try again later</source>
        <translation>{url}&#xa0;: le serveur répond {answer}&#xa0;; réessayez plus tard</translation>
    </message>
    <message>
        <source>{url}: the download breaks off ({detail}); try again later</source>
        <translation>{url}&#xa0;: le téléchargement s’est interrompu ({detail})&#xa0;; réessayez plus tard</translation>
    </message>
    <message>
        <source>{url}: sends another file than the catalog promises; nothing is installed</source>
        <translation>{url}&#xa0;: envoie un autre fichier que celui indiqué par le catalogue&#xa0;; rien n’est installé</translation>
    </message>
    <message>
        <source>{file}: is not the file that the catalog means; download it again</source>
        <translation>{file}&#xa0;: n’est pas le fichier indiqué par le catalogue&#xa0;; téléchargez-le à nouveau</translation>
    </message>
    <message>
        <source>{file}: not a file of PyTorch weights; download it again</source>
        <translation>{file}&#xa0;: n’est pas un fichier de poids PyTorch&#xa0;; téléchargez-le à nouveau</translation>
    </message>
    <message>
        <source>{file}: the weights cannot be loaded; install the model again</source>
        <translation>{file}&#xa0;: les poids ne peuvent pas être chargés&#xa0;; réinstallez le modèle</translation>
    </message>
    <message>
        <source>{file}: the weights are damaged; install the model again</source>
        <translation>{file}&#xa0;: les poids sont endommagés&#xa0;; réinstallez le modèle</translation>
    </message>
    <message>
        <source>{folder}: {file} is missing; install the model again</source>
        <translation>{folder}&#xa0;: {file} est absent&#xa0;; réinstallez le modèle</translation>
    </message>
    <message>
        <source>{folder}: bundle.json is damaged ({detail})</source>
        <translation>{folder}&#xa0;: bundle.json est endommagé ({detail})</translation>
    </message>
    <message>
        <source>{folder}: bundle.json contradicts itself ({detail})</source>
        <translation>{folder}&#xa0;: bundle.json se contredit ({detail})</translation>
    </message>
    <message>
        <source>{folder}: the model cannot be put there ({detail})</source>
        <translation>{folder}&#xa0;: le modèle ne peut pas y être placé ({detail})</translation>
    </message>
    <message>
        <source>{folder}: the model cannot be written there ({detail})</source>
        <translation>{folder}&#xa0;: le modèle ne peut pas y être écrit ({detail})</translation>
    </message>
    <message>
        <source>{file}: cannot be written ({detail})</source>
        <translation>{file}&#xa0;: écriture impossible ({detail})</translation>
    </message>
    <message>
        <source>{folder}: is not a folder; name the folder that the photos are in</source>
        <translation>{folder}&#xa0;: n’est pas un dossier&#xa0;; indiquez le dossier qui contient les photos</translation>
    </message>
    <message>
        <source>a saved search needs a name</source>
        <translation>une recherche enregistrée doit avoir un nom</translation>
    </message>
    <message>
        <source>no model has tagged this library yet; run photohash scan first</source>
        <translation>aucun modèle n’a encore ajouté de mots-clés à cette photothèque&#xa0;; lancez d’abord photohash scan</translation>
    </message>
    <message>
        <source>{file}: the library cannot be opened ({detail})</source>
        <translation>{file}&#xa0;: la photothèque ne peut pas être ouverte ({detail})</translation>
    </message>
    <message>
        <source>{file}: the library cannot be written ({detail})</source>
        <translation>{file}&#xa0;: la photothèque ne peut pas être modifiée ({detail})</translation>
    </message>
    <message>
        <source>{file}: cannot be opened as a photohash library ({detail})</source>
        <translation>{file}&#xa0;: ne peut pas être ouvert comme photothèque photohash ({detail})</translation>
    </message>
    <message>
        <source>{file}: the library was made by a newer photohash; update photohash to open it</source>
        <translation>{file}&#xa0;: la photothèque vient d’une version plus récente de photohash&#xa0;; mettez photohash à jour pour l’ouvrir</translation>
    </message>
    <message>
        <source>{file}: is an SQLite file, but not a photohash library; choose another file</source>
        <translation>{file}&#xa0;: est un fichier SQLite, mais pas une photothèque photohash&#xa0;; choisissez un autre fichier</translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>Photos that could not be read</source>
        <translation>Photos illisibles</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos could not be read</source>
        <translation>
            <numerusform>%Ln&#xa0;photo illisible</numerusform>
            <numerusform>%Ln&#xa0;photos illisibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Selected photos</source>
        <translation>Photos sélectionnées</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Suggérés</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Select a photo to see its tags</source>
        <translation>Sélectionnez une photo pour voir ses mots-clés</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Placer dans la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos selected</source>
        <translation>
            <numerusform>%Ln&#xa0;photo sélectionnée</numerusform>
            <numerusform>%Ln&#xa0;photos sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags of the first {count} are shown; what you decide goes for all.</source>
        <translation>Les mots-clés des {count} premières sont affichés&#xa0;; vos choix valent pour toutes.</translation>
    </message>
    <message>
        <source>What you decide goes for all of them.</source>
        <translation>Vos choix valent pour toutes.</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photos to the trash?</source>
        <translation>
            <numerusform>Placer %Ln&#xa0;photo dans la corbeille&#xa0;?</numerusform>
            <numerusform>Placer %Ln&#xa0;photos dans la corbeille&#xa0;?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Add a folder of photos</source>
        <translation>Ajouter un dossier de photos</translation>
    </message>
    <message>
        <source>Tag photos</source>
        <translation>Ajouter des mots-clés aux photos</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop; what is done is kept</source>
        <translation>Arrêter&#xa0;; ce qui est fait est conservé</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Recherche de photos</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>Ajout de mots-clés</translation>
    </message>
    <message>
        <source>Writing sidecars</source>
        <translation>Écriture des fichiers annexes</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Learning your tags</source>
        <translation>Apprentissage de vos mots-clés</translation>
    </message>
    <message>
        <source>{stage} {done}</source>
        <translation>{stage}&#xa0;: {done}</translation>
    </message>
    <message>
        <source>{stage} {done} of {total}</source>
        <translation>{stage}&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>{rate}/s</source>
        <translation>{rate}/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln&#xa0;illisible</numerusform>
            <numerusform>%Ln&#xa0;illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>LoosePage</name>
    <message>
        <source>Tagged photos</source>
        <translation>Photos avec mots-clés</translation>
    </message>
    <message>
        <source>Copy hashtags</source>
        <translation>Copier les hashtags</translation>
    </message>
    <message>
        <source>Add their folder to the library</source>
        <translation>Ajouter le dossier à la photothèque</translation>
    </message>
    <message>
        <source>Tagging…</source>
        <translation>Ajout de mots-clés…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos tagged; the library is as it was</source>
        <translation>
            <numerusform>%Ln&#xa0;photo traitée&#xa0;; la photothèque est inchangée</numerusform>
            <numerusform>%Ln&#xa0;photos traitées&#xa0;; la photothèque est inchangée</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loupe</name>
    <message>
        <source>Previous photo</source>
        <translation>Photo précédente</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>Plein écran (F)</translation>
    </message>
    <message>
        <source>Back to all photos (Escape)</source>
        <translation>Retour à toutes les photos (Échap)</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} sur {count}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>There are no photos in {folder}</source>
        <translation>Il n’y a pas de photos dans {folder}</translation>
    </message>
    <message>
        <source>{folder} is offline; nothing of it is changed</source>
        <translation>{folder} est hors ligne&#xa0;; rien n’est modifié</translation>
    </message>
    <message>
        <source>No photo is there twice</source>
        <translation>Aucun doublon</translation>
    </message>
    <message>
        <source>No photo matches</source>
        <translation>Aucune photo ne correspond</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln photos selected</source>
        <translation>
            <numerusform>Sélection&#xa0;: {count} sur %Ln&#xa0;photo</numerusform>
            <numerusform>Sélection&#xa0;: {count} sur %Ln&#xa0;photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Sidebar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Tags below photos</source>
        <translation>Mots-clés sous les photos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Show similar photos</source>
        <translation>Afficher les photos semblables</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Ajouter des mots-clés</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Placer dans la corbeille</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Tag photos without adding them…</source>
        <translation>Ajouter des mots-clés à des photos hors photothèque…</translation>
    </message>
    <message>
        <source>Look for new and changed photos</source>
        <translation>Rechercher les photos nouvelles et modifiées</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Enregistrer la recherche…</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Photo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Cannot be used: {reason}</source>
        <translation>Inutilisable&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>In use on {device}</source>
        <translation>En cours d’utilisation sur {device}</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En cours d’utilisation</translation>
    </message>
    <message>
        <source>Can be downloaded</source>
        <translation>Peut être téléchargé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln&#xa0;mot-clé</numerusform>
            <numerusform>%Ln&#xa0;mots-clés</numerusform>
        </translation>
    </message>
    <message>
        <source>comes with photohash</source>
        <translation>fourni avec photohash</translation>
    </message>
    <message>
        <source>licence: {licence}</source>
        <translation>licence&#xa0;: {licence}</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Télécharger…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Train your own from hashtagged photos: {command}</source>
        <translation>Pour entraîner votre propre modèle avec des photos comportant des hashtags&#xa0;: {command}</translation>
    </message>
    <message>
        <source>Import from a folder…</source>
        <translation>Importer depuis un dossier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{title} is published under {licence}.</source>
        <translation>{title} est publié sous {licence}.</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;{url}&quot;&gt;Read the terms&lt;/a&gt;. Do you accept them, and download {size}?</source>
        <translation>&lt;a href=&quot;{url}&quot;&gt;Lire les conditions&lt;/a&gt;. Les accepter et télécharger {size}&#xa0;?</translation>
    </message>
    <message>
        <source>Accept and download</source>
        <translation>Accepter et télécharger</translation>
    </message>
    <message>
        <source>Import a model that you trained</source>
        <translation>Importer un modèle que vous avez entraîné</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cette notification</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Photo {name}</source>
        <translation>Photo {name}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Yes (Y)</source>
        <translation>Oui (Y)</translation>
    </message>
    <message>
        <source>No (N)</source>
        <translation>Non (N)</translation>
    </message>
    <message>
        <source>Skip (S)</source>
        <translation>Passer (S)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Tag to review</source>
        <translation>Mot-clé à vérifier</translation>
    </message>
    <message>
        <source>Many at once (M)</source>
        <translation>Plusieurs à la fois (M)</translation>
    </message>
    <message>
        <source>Back to all photos (Escape)</source>
        <translation>Retour à toutes les photos (Échap)</translation>
    </message>
    <message>
        <source>Nothing is left to review here</source>
        <translation>Il ne reste rien à vérifier ici</translation>
    </message>
    <message>
        <source>Which of these are #{tag}? Click those that are not</source>
        <translation>Lesquelles sont #{tag}&#xa0;? Cliquez sur celles qui ne le sont pas</translation>
    </message>
    <message>
        <source>Is this #{tag}?</source>
        <translation>Est-ce #{tag}&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos left</source>
        <translation>
            <numerusform>%Ln&#xa0;photo restante</numerusform>
            <numerusform>%Ln&#xa0;photos restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>the model is {score} certain</source>
        <translation>le modèle est sûr à {score}</translation>
    </message>
    <message>
        <source>Accept {count} (Y)</source>
        <translation>En accepter {count} (Y)</translation>
    </message>
    <message>
        <source>Accept {count}, reject {wrong} (Y)</source>
        <translation>En accepter {count}, en refuser {wrong} (Y)</translation>
    </message>
    <message>
        <source>Reject {count} (N)</source>
        <translation>En refuser {count} (N)</translation>
    </message>
    <message>
        <source>Skip all (S)</source>
        <translation>Tout passer (S)</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Photos to decide on</source>
        <translation>Photos à trier</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search: beach -people taken:2024 camera:fuji &quot;golden gate&quot;</source>
        <translation>Rechercher&#xa0;: beach -people taken:2024 camera:fuji &quot;golden gate&quot;</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Enregistrer la recherche…</translation>
    </message>
    <message>
        <source>{reason}, at character {position}</source>
        <translation>{reason}, au caractère {position}</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer la recherche</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>Les plus fréquents d’abord</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Library</source>
        <translation>Photothèque</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>Supprimer cette recherche</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>Retirer de la photothèque…</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln tags…</source>
        <translation>
            <numerusform>Fusionner %Ln&#xa0;mot-clé…</numerusform>
            <numerusform>Fusionner %Ln&#xa0;mots-clés…</numerusform>
        </translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Vérifier…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Fusionner dans…</translation>
    </message>
    <message>
        <source>Make it a kind of…</source>
        <translation>Placer sous…</translation>
    </message>
    <message>
        <source>Put on top</source>
        <translation>Placer au premier niveau</translation>
    </message>
    <message>
        <source>Do not suggest it any more</source>
        <translation>Ne plus suggérer</translation>
    </message>
    <message>
        <source>Suggest it again</source>
        <translation>Suggérer à nouveau</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>Les plus fréquents d’abord</translation>
    </message>
    <message>
        <source>Merge {tags} into</source>
        <translation>Fusionner {tags} dans</translation>
    </message>
    <message>
        <source>#{tag} is a kind of</source>
        <translation>#{tag} est une sorte de</translation>
    </message>
    <message>
        <source>Remove {folder} from the library?</source>
        <translation>Retirer {folder} de la photothèque&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Its files stay as they are. What you decided on its %Ln photos is forgotten for good.</source>
        <translation>
            <numerusform>Ses fichiers restent tels quels. Vos choix sur %Ln&#xa0;photo seront définitivement perdus.</numerusform>
            <numerusform>Ses fichiers restent tels quels. Vos choix sur %Ln&#xa0;photos seront définitivement perdus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>suggéré</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>Click to accept, × to reject</source>
        <translation>Cliquer pour accepter, × pour refuser</translation>
    </message>
    <message>
        <source>Accepted; × takes it off</source>
        <translation>Accepté&#xa0;; × pour le retirer</translation>
    </message>
    <message>
        <source>Rejected; click to take that back</source>
        <translation>Refusé&#xa0;; cliquer pour revenir en arrière</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Take back what I said</source>
        <translation>Effacer mon choix</translation>
    </message>
    <message>
        <source>Why this tag?</source>
        <translation>Pourquoi ce mot-clé&#xa0;?</translation>
    </message>
</context>
<context>
    <name>TagEntry</name>
    <message>
        <source>Add tags: beagle, or #dog #beach</source>
        <translation>Mots-clés&#xa0;: beagle, ou #dog #beach</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Ajouter des mots-clés</translation>
    </message>
</context>
<context>
    <name>TermChip</name>
    <message>
        <source>Take {term} out of the search</source>
        <translation>Retirer {term} de la recherche</translation>
    </message>
</context>
<context>
    <name>TermChips</name>
    <message>
        <source>Terms of the search</source>
        <translation>Termes de la recherche</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Grouping</source>
        <translation>Regroupement</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Par dossier</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Taille des vignettes</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop photos or a folder here</source>
        <translation>Déposez des photos ou un dossier ici</translation>
    </message>
    <message>
        <source>photohash names what is in your photos. They stay where they are, and nothing leaves this computer.</source>
        <translation>photohash nomme ce que montrent vos photos. Elles restent à leur place, et rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Only try a few photos</source>
        <translation>Essayer avec quelques photos</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Why #{tag}?</source>
        <translation>Pourquoi #{tag}&#xa0;?</translation>
    </message>
    <message>
        <source>You accepted it.</source>
        <translation>Vous l’avez accepté.</translation>
    </message>
    <message>
        <source>You rejected it.</source>
        <translation>Vous l’avez refusé.</translation>
    </message>
    <message>
        <source>It is a keyword in the file or its sidecar.</source>
        <translation>C’est un mot-clé du fichier ou de son fichier annexe.</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln photos that have it: {score}.</source>
        <translation>
            <numerusform>Appris à partir de %Ln&#xa0;photo qui le porte&#xa0;: {score}.</numerusform>
            <numerusform>Appris à partir de %Ln&#xa0;photos qui le portent&#xa0;: {score}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} gives it {score}.</source>
        <translation>{model} lui donne {score}.</translation>
    </message>
    <message>
        <source>{model} gives it {score}; it is suggested from {threshold} on.</source>
        <translation>{model} lui donne {score}&#xa0;; il est suggéré à partir de {threshold}.</translation>
    </message>
    <message>
        <source>Most like these, which have it:</source>
        <translation>Ressemble surtout à ces photos, qui le portent&#xa0;:</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>No tag reaches its threshold</source>
        <translation>Aucun mot-clé n’atteint son seuil</translation>
    </message>
</context>
<context>
    <name>_Reasons</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
</TS>
