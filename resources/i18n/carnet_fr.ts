<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Carnet de quartier {version}</source>
        <translation>Carnet de quartier {version}</translation>
    </message>
    <message>
        <source>Free software under the EUPL 1.2 licence. Nothing is sent anywhere without your asking for it.</source>
        <translation>Logiciel libre, licence EUPL 1.2. Rien ne part nulle part sans que vous le demandiez.</translation>
    </message>
    <message>
        <source>Where the data is</source>
        <translation>Où sont les données</translation>
    </message>
    <message>
        <source>Log: dates and counts, never what was noted</source>
        <translation>Journal technique&#xa0;: des dates et des nombres, jamais ce qui est noté</translation>
    </message>
    <message>
        <source>Show the data folder</source>
        <translation>Ouvrir le dossier des données</translation>
    </message>
    <message>
        <source>Show the log folder</source>
        <translation>Ouvrir le dossier du journal</translation>
    </message>
    <message>
        <source>Built with…</source>
        <translation>Construit avec…</translation>
    </message>
</context>
<context>
    <name>ActPanel</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Autres précisions</translation>
    </message>
    <message>
        <source>Another day, a note…</source>
        <translation>Autre jour, note…</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Autre jour…</translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message>
        <source>I informed them</source>
        <translation>J’ai informé</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Keep informed</source>
        <translation>Tenir au courant</translation>
    </message>
    <message>
        <source>They asked again</source>
        <translation>A redemandé</translation>
    </message>
    <message>
        <source>Give up reaching them</source>
        <translation>Renoncer à joindre</translation>
    </message>
    <message>
        <source>Add somebody who waits</source>
        <translation>Ajouter une personne qui attend</translation>
    </message>
    <message>
        <source>Pass on to a body</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>Receipt acknowledged</source>
        <translation>Accusé reçu</translation>
    </message>
    <message>
        <source>Answer of the body</source>
        <translation>Réponse de l’organisme</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>C’est fait</translation>
    </message>
    <message>
        <source>Done in part</source>
        <translation>Fait en partie</translation>
    </message>
    <message>
        <source>It is refused</source>
        <translation>C’est refusé</translation>
    </message>
    <message>
        <source>It is impossible</source>
        <translation>C’est impossible</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Sans objet</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Postpone the due date</source>
        <translation>Reporter l’échéance</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>Changer de référent</translation>
    </message>
    <message>
        <source>Plan something to do</source>
        <translation>Prévoir un geste</translation>
    </message>
    <message>
        <source>Note something done</source>
        <translation>Noter un geste fait</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Merge into another one</source>
        <translation>Fusionner avec un autre</translation>
    </message>
    <message>
        <source>People who wait</source>
        <translation>Personnes qui attendent</translation>
    </message>
    <message>
        <source>Competent body</source>
        <translation>Organisme compétent</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Other steps</source>
        <translation>Autres suites</translation>
    </message>
    <message>
        <source>Nothing is settled yet: this gives news and closes nothing.</source>
        <translation>Rien n’est encore tranché&#xa0;: vous donnez des nouvelles, cela ne clôt rien.</translation>
    </message>
    <message>
        <source>Possible after three attempts, on three days, by two means.</source>
        <translation>Possible après trois essais, trois jours différents et par deux moyens.</translation>
    </message>
    <message>
        <source>While the body waits for us. Sixty days in all, then it resumes by itself.</source>
        <translation>Pendant que l’organisme nous attend. Soixante jours en tout, puis la suite reprend d’elle-même.</translation>
    </message>
    <message>
        <source>A reason that can be said to the resident. They are still to be informed.</source>
        <translation>Une raison que l’on peut dire à l’habitant. Il reste à l’informer.</translation>
    </message>
    <message>
        <source>The due date and the owner stay the same: you remain the one who tells.</source>
        <translation>L’échéance et le référent ne changent pas&#xa0;: c’est toujours vous qui informez.</translation>
    </message>
    <message>
        <source>What they say never settles it: note the outcome once it is seen.</source>
        <translation>Leur réponse ne tranche rien&#xa0;: notez l’issue une fois constatée.</translation>
    </message>
    <message>
        <source>The other one keeps both histories and everybody who waits.</source>
        <translation>L’autre garde les deux histoires et toutes les personnes qui attendent.</translation>
    </message>
    <message>
        <source>Another household with the same trouble waits for the same answer.</source>
        <translation>Un autre foyer, avec le même souci, attend la même réponse.</translation>
    </message>
    <message>
        <source>The former date stays in the history.</source>
        <translation>L’ancienne date reste dans l’histoire.</translation>
    </message>
</context>
<context>
    <name>Anew</name>
    <message>
        <source>{field}: something else</source>
        <translation>{field}&#xa0;: autre chose</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>Answers due to residents</source>
        <translation>Réponses dues aux habitants</translation>
    </message>
    <message numerus="yes">
        <source>See the %n follow-up(s)</source>
        <translation>
            <numerusform>Voir la suite</numerusform>
            <numerusform>Voir les %n&#xa0;suites</numerusform>
        </translation>
    </message>
    <message>
        <source>See all of them</source>
        <translation>Les voir toutes</translation>
    </message>
    <message>
        <source>Inform</source>
        <translation>Informer</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>a redemandé</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Display</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
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
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Ctrl++ and Ctrl+- change it from any page, Ctrl+0 brings 100 % back.</source>
        <translation>Ctrl++ et Ctrl+- la changent depuis partout, Ctrl+0 revient à 100&#xa0;%.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language changes at once; what you wrote stays as you wrote it.</source>
        <translation>La langue change aussitôt&#x202f;; ce que vous avez écrit reste tel quel.</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Looking for the last backup…</source>
        <translation>Recherche de la dernière sauvegarde…</translation>
    </message>
    <message>
        <source>A backup is made each day when the notebook closes; the last seven are kept.</source>
        <translation>Une sauvegarde se fait chaque jour à la fermeture du carnet&#x202f;; les sept dernières sont gardées.</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Sauvegarder maintenant…</translation>
    </message>
    <message>
        <source>Go on from a backup…</source>
        <translation>Reprendre une sauvegarde…</translation>
    </message>
    <message>
        <source>Backup in progress</source>
        <translation>Sauvegarde en cours</translation>
    </message>
    <message>
        <source>Folder of the daily backups</source>
        <translation>Dossier des sauvegardes quotidiennes</translation>
    </message>
    <message>
        <source>Choose a folder on another disk: a backup beside the notebook is lost with the computer.</source>
        <translation>Choisissez un dossier sur un autre disque&#xa0;: à côté du carnet, une sauvegarde se perd avec le poste.</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Autre dossier…</translation>
    </message>
    <message>
        <source>The usual folder</source>
        <translation>Dossier habituel</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aucune sauvegarde pour l’instant</translation>
    </message>
    <message>
        <source>The first one is made when the notebook closes.</source>
        <translation>La première se fera à la fermeture du carnet.</translation>
    </message>
    <message>
        <source>Last backup: {day}, {hour}</source>
        <translation>Dernière sauvegarde&#xa0;: {day}, {hour}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago: make one today.</source>
        <translation>
            <numerusform>Il y a %n jour&#xa0;: faites-en une aujourd’hui.</numerusform>
            <numerusform>Il y a %n jours&#xa0;: faites-en une aujourd’hui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up the notebook</source>
        <translation>Sauvegarder le carnet</translation>
    </message>
    <message>
        <source>Backup made: {name}</source>
        <translation>Sauvegarde faite&#xa0;: {name}</translation>
    </message>
    <message>
        <source>It opens with your present phrase.</source>
        <translation>Elle s’ouvre avec votre phrase actuelle.</translation>
    </message>
    <message>
        <source>Backup stopped</source>
        <translation>Sauvegarde arrêtée</translation>
    </message>
    <message>
        <source>No file was left behind.</source>
        <translation>Aucun fichier n’a été laissé.</translation>
    </message>
</context>
<context>
    <name>BeginForm</name>
    <message>
        <source>Authority</source>
        <translation>Collectivité</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Votre rôle</translation>
    </message>
    <message>
        <source>Role and sector hold until your service’s list of devices says otherwise.</source>
        <translation>Rôle et secteur valent jusqu’à ce que le registre des postes de votre service en décide.</translation>
    </message>
    <message>
        <source>Protect the notebook</source>
        <translation>Protéger le carnet</translation>
    </message>
    <message>
        <source>Notebook created: {authority}, {person}</source>
        <translation>Carnet créé&#xa0;: {authority}, {person}</translation>
    </message>
    <message>
        <source>Choose an authority.</source>
        <translation>Choisissez une collectivité.</translation>
    </message>
    <message>
        <source>Write your name: it signs what you note.</source>
        <translation>Écrivez votre nom&#xa0;: il signe ce que vous notez.</translation>
    </message>
    <message>
        <source>Local development agent</source>
        <translation>Agent·e de développement local</translation>
    </message>
    <message>
        <source>Elected member</source>
        <translation>Élu·e</translation>
    </message>
    <message>
        <source>Head of service</source>
        <translation>Responsable de service</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>Délégué·e à la protection des données</translation>
    </message>
    <message>
        <source>Another, from a file…</source>
        <translation>Une autre, depuis un fichier…</translation>
    </message>
    <message>
        <source>Open an authority’s file</source>
        <translation>Ouvrir le fichier d’une collectivité</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>What was deleted stays here until its own time is over, and can be brought back.</source>
        <translation>Ce qui a été supprimé reste ici jusqu’à la fin de sa durée de conservation, et peut être remis en place.</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Nature de la fiche</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>bring back</source>
        <translation>remettre</translation>
    </message>
    <message>
        <source>Deleted records</source>
        <translation>Fiches supprimées</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>A record that you delete comes here, with who deleted it and when.</source>
        <translation>Une fiche que vous supprimez arrive ici, avec le nom de qui l’a supprimée et le jour.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Remettre en place</translation>
    </message>
    <message>
        <source>Bring back what is chosen</source>
        <translation>Remettre en place ce qui est choisi</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimée</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message numerus="yes">
        <source>Bring back %n record(s)</source>
        <translation>
            <numerusform>Remettre %n fiche</numerusform>
            <numerusform>Remettre %n fiches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) brought back</source>
        <translation>
            <numerusform>%n fiche remise en place</numerusform>
            <numerusform>%n fiches remises en place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringingCard</name>
    <message>
        <source>A file brought back</source>
        <translation>Un fichier rapporté</translation>
    </message>
    <message>
        <source>The town hall’s answer, on a stick: drop it on this page, or choose it.</source>
        <translation>La réponse de la mairie, sur une clé&#xa0;: déposez-la sur cette page, ou choisissez-la.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) brought up to date here.</source>
        <translation>
            <numerusform>%n fiche mise à jour ici.</numerusform>
            <numerusform>%n fiches mises à jour ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed in your records.</source>
        <translation>Rien n’a changé dans vos fiches.</translation>
    </message>
    <message numerus="yes">
        <source>{text} %n disagreement(s) to settle: both versions are kept.</source>
        <translation>
            <numerusform>{text} %n désaccord à trancher&#xa0;: les deux versions sont gardées.</numerusform>
            <numerusform>{text} %n désaccords à trancher&#xa0;: les deux versions sont gardées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The town hall’s answer is taken in</source>
        <translation>La réponse de la mairie est lue</translation>
    </message>
    <message>
        <source>No file of this program here</source>
        <translation>Aucun fichier du carnet ici</translation>
    </message>
    <message>
        <source>Choose the file whose name ends in .carnet.</source>
        <translation>Choisissez le fichier dont le nom finit par «&#xa0;.carnet&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>All that this file holds is known already. Nothing changed.</source>
        <translation>Tout ce que contient ce fichier est déjà connu. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Already received</source>
        <translation>Déjà reçu</translation>
    </message>
    <message>
        <source>This file was taken in before. Nothing changed.</source>
        <translation>Ce fichier avait déjà été lu. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Carry it back to that computer, which alone can open it. Nothing changes here.</source>
        <translation>Rapportez-la à ce poste, seul à pouvoir l’ouvrir. Rien ne change ici.</translation>
    </message>
    <message>
        <source>An answer for another computer</source>
        <translation>Une réponse pour un autre poste</translation>
    </message>
    <message>
        <source>It was written by another computer of the service: your supervisor takes it in. Nothing was changed.</source>
        <translation>Il vient d’un autre poste du service&#xa0;: votre responsable l’importe. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This file is not an answer for you</source>
        <translation>Ce fichier n’est pas une réponse pour vous</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>Change the role or the sectors</source>
        <translation>Changer le rôle ou les secteurs</translation>
    </message>
    <message>
        <source>At its next exchange the computer receives what it may hold from now on, and drops the rest once it is safe.</source>
        <translation>À son prochain échange, le poste reçoit ce qu’il peut désormais tenir, et oublie le reste une fois en sécurité.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>CheckField</name>
    <message>
        <source>ticked</source>
        <translation>coché</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>non coché</translation>
    </message>
</context>
<context>
    <name>CheckingCard</name>
    <message>
        <source>Check the notebook</source>
        <translation>Vérifier le carnet</translation>
    </message>
    <message>
        <source>Everything that was ever saved is read again and compared with what the pages show. Nothing is changed.</source>
        <translation>Tout ce qui a été enregistré est relu et comparé à ce que montrent les écrans. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>Repair from the journal</source>
        <translation>Réparer depuis l’historique</translation>
    </message>
    <message>
        <source>Check in progress</source>
        <translation>Vérification en cours</translation>
    </message>
    <message>
        <source>{records} records, {changes} changes and {files} attachments were read again.</source>
        <translation>Fiches relues&#xa0;: {records}. Modifications&#xa0;: {changes}. Pièces jointes&#xa0;: {files}.</translation>
    </message>
    <message>
        <source>Repaired: all is well</source>
        <translation>Réparé&#xa0;: tout concorde</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Tout concorde</translation>
    </message>
    <message>
        <source>To do: go on from a backup, then check again.</source>
        <translation>À faire&#xa0;: reprenez une sauvegarde, puis vérifiez de nouveau.</translation>
    </message>
    <message>
        <source>To do: repair from the journal. What you wrote is in it, whole.</source>
        <translation>À faire&#xa0;: réparez depuis l’historique. Ce que vous avez écrit y est, entier.</translation>
    </message>
    <message>
        <source>To do: bring the last backup back beside this notebook: it may still have the attachments.</source>
        <translation>À faire&#xa0;: restaurez la dernière copie à côté de ce carnet&#xa0;: elle a peut-être encore les pièces jointes.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) found</source>
        <translation>
            <numerusform>%n différence trouvée</numerusform>
            <numerusform>%n différences trouvées</numerusform>
        </translation>
    </message>
    <message>
        <source>The file itself is damaged in places.</source>
        <translation>Le fichier lui-même est abîmé par endroits.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the journal are not shown.</source>
        <translation>
            <numerusform>%n fiche de l’historique n’est pas montrée.</numerusform>
            <numerusform>%n fiches de l’historique ne sont pas montrées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are shown otherwise than the journal says.</source>
        <translation>
            <numerusform>%n fiche n’est pas montrée comme le dit l’historique.</numerusform>
            <numerusform>%n fiches ne sont pas montrées comme le dit l’historique.</numerusform>
        </translation>
    </message>
    <message>
        <source>Records are shown that the journal does not know.</source>
        <translation>Des fiches sont montrées que l’historique ne connaît pas.</translation>
    </message>
    <message numerus="yes">
        <source>%n count(s) are not right.</source>
        <translation>
            <numerusform>%n total n’est pas juste.</numerusform>
            <numerusform>%n totaux ne sont pas justes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) are missing.</source>
        <translation>
            <numerusform>%n pièce jointe manque.</numerusform>
            <numerusform>%n pièces jointes manquent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) can no longer be read.</source>
        <translation>
            <numerusform>%n pièce jointe ne se lit plus.</numerusform>
            <numerusform>%n pièces jointes ne se lisent plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check stopped</source>
        <translation>Vérification arrêtée</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
</context>
<context>
    <name>ChipGroup</name>
    <message numerus="yes">
        <source>%n other(s)…</source>
        <translation>
            <numerusform>%n autre…</numerusform>
            <numerusform>%n autres…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Closing the notebook</source>
        <translation>Fermeture du carnet</translation>
    </message>
    <message>
        <source>A backup of the day is made before it closes; the last seven are kept.</source>
        <translation>La sauvegarde du jour se fait avant de fermer&#x202f;; les sept dernières sont gardées.</translation>
    </message>
    <message>
        <source>Backup of the day</source>
        <translation>Sauvegarde du jour</translation>
    </message>
    <message>
        <source>Close without waiting</source>
        <translation>Fermer sans attendre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>Fermer sans sauvegarde</translation>
    </message>
    <message>
        <source>The backup of the day was not made</source>
        <translation>La sauvegarde du jour n’a pas été faite</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Commitment and person</source>
        <translation>Engagement et personne</translation>
    </message>
    <message>
        <source>Competence</source>
        <translation>Compétence</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>a redemandé</translation>
    </message>
    <message>
        <source>no body</source>
        <translation>aucun organisme</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Note an encounter at “{place}”</source>
        <translation>Noter une rencontre à «&#xa0;{place}&#xa0;»</translation>
    </message>
    <message>
        <source>opens the entry, place filled in</source>
        <translation>ouvre la saisie, lieu déjà rempli</translation>
    </message>
    <message>
        <source>opens the page</source>
        <translation>ouvre l’écran</translation>
    </message>
    <message>
        <source>New encounter</source>
        <translation>Nouvelle rencontre</translation>
    </message>
    <message>
        <source>opens the entry</source>
        <translation>ouvre la saisie</translation>
    </message>
    <message>
        <source>note add</source>
        <translation>noter ajouter saisir</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>home answers due</source>
        <translation>accueil réponses dues</translation>
    </message>
    <message>
        <source>Encounters</source>
        <translation>Rencontres</translation>
    </message>
    <message>
        <source>list</source>
        <translation>liste</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Suites</translation>
    </message>
    <message>
        <source>commitments promises</source>
        <translation>engagements promesses</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>deleted restore</source>
        <translation>supprimé restaurer</translation>
    </message>
    <message>
        <source>Settings and help</source>
        <translation>Réglages et aide</translation>
    </message>
    <message>
        <source>preferences backup passphrase</source>
        <translation>préférences sauvegarde phrase secrète</translation>
    </message>
    <message>
        <source>Light mode</source>
        <translation>Mode clair</translation>
    </message>
    <message>
        <source>Dark mode</source>
        <translation>Mode sombre</translation>
    </message>
    <message>
        <source>changes the colours at once</source>
        <translation>change les couleurs tout de suite</translation>
    </message>
    <message>
        <source>theme colours night day</source>
        <translation>thème couleurs nuit jour</translation>
    </message>
    <message>
        <source>Lift the curtain</source>
        <translation>Lever le rideau</translation>
    </message>
    <message>
        <source>Draw the curtain</source>
        <translation>Mettre le rideau</translation>
    </message>
    <message>
        <source>hides names, contacts and stories everywhere</source>
        <translation>cache noms, contacts et récits partout</translation>
    </message>
    <message>
        <source>hide names</source>
        <translation>cacher masquer noms</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>up to 200 %</source>
        <translation>jusqu’à 200&#xa0;%</translation>
    </message>
    <message>
        <source>zoom size</source>
        <translation>zoom taille agrandir réduire</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>down to 100 %</source>
        <translation>jusqu’à 100&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>No conflict</source>
        <translation>Aucun conflit</translation>
    </message>
    <message>
        <source>When two people change the same field without having seen each other, both versions come here. Nothing is lost.</source>
        <translation>Quand deux personnes changent le même champ sans s’être vues, les deux versions viennent ici. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Nothing waits for your choice to go on.</source>
        <translation>Rien n’attend votre choix pour continuer.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Keep these values</source>
        <translation>Garder ces valeurs</translation>
    </message>
    <message>
        <source>Keep the values chosen</source>
        <translation>Garder les valeurs choisies</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>À trancher</translation>
    </message>
    <message>
        <source>Records to settle</source>
        <translation>Fiches à trancher</translation>
    </message>
    <message>
        <source>settle</source>
        <translation>trancher</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to settle</source>
        <translation>
            <numerusform>%n champ à trancher</numerusform>
            <numerusform>%n champs à trancher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed on two devices. All of it is applied already; choose what to keep, field by field.</source>
        <translation>
            <numerusform>%n fiche a changé sur deux postes. Tout est déjà appliqué&#x202f;; choisissez la valeur à garder, champ par champ.</numerusform>
            <numerusform>%n fiches ont changé sur deux postes. Tout est déjà appliqué&#x202f;; choisissez la valeur à garder, champ par champ.</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <source>Keep this value</source>
        <translation>Garder cette valeur</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) without a choice stay for later.</source>
        <translation>
            <numerusform>%n champ sans choix reste pour plus tard.</numerusform>
            <numerusform>%n champs sans choix restent pour plus tard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>Choisissez d’abord une version.</translation>
    </message>
    <message>
        <source>Settled: {title}</source>
        <translation>Tranché&#xa0;: {title}</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>This action did not succeed</source>
        <translation>Cette action n’a pas abouti</translation>
    </message>
    <message>
        <source>Please try again; if it happens again, dictate the mark {mark} to whoever helps you.</source>
        <translation>Réessayez&#x202f;; sinon dictez le repère {mark} à la personne qui vous aide.</translation>
    </message>
    <message>
        <source>Close the notebook</source>
        <translation>Fermer le carnet</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>The report holds no name, no address and nothing that you typed.</source>
        <translation>Le rapport ne contient ni nom, ni adresse, ni rien de ce que vous avez saisi.</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>Votre saisie est gardée.</translation>
    </message>
    <message>
        <source>What you typed is kept: last save at {hour}.</source>
        <translation>Votre saisie est gardée&#xa0;: dernier enregistrement à {hour}.</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Rapport copié</translation>
    </message>
</context>
<context>
    <name>DamagedPart</name>
    <message>
        <source>Nothing was deleted: the file stays where it is.</source>
        <translation>Rien n’est effacé&#xa0;: le fichier reste où il est.</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>aucune fiche</translation>
    </message>
    <message>
        <source>A good backup is here, of {when}</source>
        <translation>Une bonne sauvegarde est là, du {when}</translation>
    </message>
    <message>
        <source>It holds {held}. The damaged file is set aside.</source>
        <translation>Elle contient {held}. Le fichier abîmé est mis de côté.</translation>
    </message>
    <message>
        <source>No good backup was found in the backup folder</source>
        <translation>Aucune bonne sauvegarde dans le dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Look for one elsewhere.</source>
        <translation>Cherchez-en une ailleurs&#xa0;: clé USB, disque du service.</translation>
    </message>
    <message>
        <source>Secret phrase of that day</source>
        <translation>Phrase secrète de ce jour-là</translation>
    </message>
    <message>
        <source>The backup opens with the phrase of the day it was made.</source>
        <translation>La sauvegarde s’ouvre avec la phrase du jour où elle a été faite.</translation>
    </message>
    <message>
        <source>Go on from this backup</source>
        <translation>Reprendre cette sauvegarde</translation>
    </message>
    <message>
        <source>Open to read only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose in the calendar</source>
        <translation>Choisir dans le calendrier</translation>
    </message>
    <message>
        <source>Write a date, for instance 10/12 or tomorrow.</source>
        <translation>Écrivez une date, par exemple 10/12 ou demain.</translation>
    </message>
    <message>
        <source>Choose a date from {day} on.</source>
        <translation>Choisissez une date à partir du {day}.</translation>
    </message>
    <message>
        <source>Choose a date up to {day}.</source>
        <translation>Choisissez une date jusqu’au {day}.</translation>
    </message>
    <message>
        <source>A year has 12 months: choose another date.</source>
        <translation>Une année a 12 mois&#xa0;: choisissez une autre date.</translation>
    </message>
    <message>
        <source>{month} has {days} days: choose another date.</source>
        <translation>{month} a {days} jours&#xa0;: choisissez une autre date.</translation>
    </message>
</context>
<context>
    <name>DayCell</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n&#xa0;échéance</numerusform>
            <numerusform>%n&#xa0;échéances</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>aucune échéance</translation>
    </message>
</context>
<context>
    <name>DemoMark</name>
    <message>
        <source>Demonstration data</source>
        <translation>Données de démonstration</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Choose other files</source>
        <translation>Choisir d’autres fichiers</translation>
    </message>
    <message>
        <source>Settle the conflicts</source>
        <translation>Trancher les conflits</translation>
    </message>
    <message>
        <source>Each file is applied whole or not at all; stopping leaves the others for later.</source>
        <translation>Chaque fichier est appliqué en entier ou pas du tout&#x202f;; arrêter laisse les autres pour plus tard.</translation>
    </message>
    <message>
        <source>Import the notebooks</source>
        <translation>Importer les carnets</translation>
    </message>
    <message>
        <source>Apply what is ticked</source>
        <translation>Appliquer ce qui est coché</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message>
        <source>Clear the desk</source>
        <translation>Vider le bureau</translation>
    </message>
    <message>
        <source>Files received</source>
        <translation>Fichiers reçus</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to settle, now or later</source>
        <translation>
            <numerusform>%n fiche à trancher, maintenant ou plus tard</numerusform>
            <numerusform>%n fiches à trancher, maintenant ou plus tard</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is applied already: nothing waits for your choice.</source>
        <translation>Tout est déjà appliqué&#xa0;: rien n’attend votre choix.</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Fichiers à importer</translation>
    </message>
    <message>
        <source>No file of the notebook there</source>
        <translation>Aucun fichier du carnet à cet endroit</translation>
    </message>
    <message>
        <source>A file to import ends with “.carnet”.</source>
        <translation>Un fichier à importer se termine par «&#xa0;.carnet&#xa0;».</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>Lecture des fichiers</translation>
    </message>
    <message>
        <source>Where the receipts go</source>
        <translation>Où vont les reçus</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>Application en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) applied</source>
        <translation>
            <numerusform>%n fichier appliqué</numerusform>
            <numerusform>%n fichiers appliqués</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {said}</source>
        <translation>Arrêté&#xa0;: {said}</translation>
    </message>
    <message>
        <source>The other files wait, ticked as they were.</source>
        <translation>Les autres fichiers attendent, cochés comme avant.</translation>
    </message>
    <message>
        <source>Message copied</source>
        <translation>Message copié</translation>
    </message>
    <message>
        <source>Declared lost</source>
        <translation>Déclaré perdu</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) applied. Carry the receipts back to the agents.</source>
        <translation>
            <numerusform>%n fichier appliqué. Rapportez les reçus aux agents.</numerusform>
            <numerusform>%n fichiers appliqués. Rapportez les reçus aux agents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read. Nothing is applied yet: look, then apply. A conflict is settled whenever you like.</source>
        <translation>
            <numerusform>%n fichier lu. Rien n’est encore appliqué&#xa0;: relisez, puis appliquez. Un conflit se tranche quand vous voulez.</numerusform>
            <numerusform>%n fichiers lus. Rien n’est encore appliqué&#xa0;: relisez, puis appliquez. Un conflit se tranche quand vous voulez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>Appliquer %n changement</numerusform>
            <numerusform>Appliquer %n changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n file(s)</source>
        <translation>
            <numerusform>Prendre %n fichier</numerusform>
            <numerusform>Prendre %n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle, now or later.</source>
        <translation>
            <numerusform>%n conflit à trancher, maintenant ou plus tard.</numerusform>
            <numerusform>%n conflits à trancher, maintenant ou plus tard.</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is made first. Your choices stay when you leave this page.</source>
        <translation>Une sauvegarde est faite avant. Vos choix restent si vous quittez cet écran.</translation>
    </message>
    <message>
        <source>Nothing left to apply.</source>
        <translation>Plus rien à appliquer.</translation>
    </message>
    <message>
        <source>No file is ticked.</source>
        <translation>Aucun fichier n’est coché.</translation>
    </message>
    <message>
        <source>A stick is plugged in: {name}</source>
        <translation>Une clé est branchée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Read the stick</source>
        <translation>Lire la clé</translation>
    </message>
    <message>
        <source>Its files are looked at; nothing is applied before you say so.</source>
        <translation>Ses fichiers sont lus&#x202f;; rien n’est appliqué avant votre accord.</translation>
    </message>
    <message>
        <source>Nothing to import here</source>
        <translation>Rien à importer ici</translation>
    </message>
    <message>
        <source>Made-up data never leave, and receive nothing.</source>
        <translation>Des données fictives ne partent jamais, et ne reçoivent rien.</translation>
    </message>
    <message>
        <source>No device of the service yet</source>
        <translation>Aucun poste du service pour l’instant</translation>
    </message>
    <message>
        <source>Devices of the service</source>
        <translation>Postes du service</translation>
    </message>
    <message>
        <source>Welcome an agent’s computer first: its files can then be read here.</source>
        <translation>Accueillez d’abord le poste d’un agent&#xa0;: ses fichiers se liront ensuite ici.</translation>
    </message>
    <message>
        <source>No file to import</source>
        <translation>Aucun fichier à importer</translation>
    </message>
    <message>
        <source>Plug in an agent’s stick, choose their files, or drop them here. Nothing is applied before you say so.</source>
        <translation>Branchez la clé d’un agent, choisissez ses fichiers, ou déposez-les ici. Rien n’est appliqué avant votre accord.</translation>
    </message>
    <message>
        <source>Choose the file that your supervisor gave back, or drop it here.</source>
        <translation>Choisissez le fichier que votre responsable vous a rapporté, ou déposez-le ici.</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>no. {number}</source>
        <translation>n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Pas appliqué</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliqué</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sain</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>Déjà vu</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>Revoked device</source>
        <translation>Poste révoqué</translation>
    </message>
    <message>
        <source>Answer for this notebook</source>
        <translation>Réponse pour ce carnet</translation>
    </message>
    <message>
        <source>Answer for another computer</source>
        <translation>Réponse pour un autre poste</translation>
    </message>
    <message>
        <source>List to bring up to date</source>
        <translation>Liste à mettre à jour</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>Il n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>an unknown device</source>
        <translation>un poste inconnu</translation>
    </message>
    <message>
        <source>Note {first} of {who} is missing</source>
        <translation>Il manque la note {first} de {who}</translation>
    </message>
    <message>
        <source>Notes {first} to {last} of {who} are missing</source>
        <translation>Il manque les notes {first} à {last} de {who}</translation>
    </message>
    <message>
        <source>{what}, written between {since} and {until}.</source>
        <translation>{what}, entre {since} et {until}.</translation>
    </message>
    <message>
        <source>{what}, written about {day}.</source>
        <translation>{what}, vers {day}.</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message>
        <source>the file number {number} made on {day}</source>
        <translation>le fichier numéro&#xa0;{number} fait {day}</translation>
    </message>
    <message>
        <source>the file number {number}</source>
        <translation>le fichier numéro&#xa0;{number}</translation>
    </message>
    <message>
        <source>the file {name}</source>
        <translation>le fichier {name}</translation>
    </message>
    <message>
        <source> (code {code})</source>
        <translation> (code {code})</translation>
    </message>
    <message>
        <source>Hello. I could not take in {which}{code}. {reason} Nothing is lost: all of it is still on your computer. Please open “Sent and received”, export once more, and bring me the new file. Thank you.</source>
        <translation>Bonjour. Je n’ai pas pu reprendre {which}{code}. {reason} Rien n’est perdu&#xa0;: tout est encore sur votre poste. Ouvrez «&#xa0;Envois et reçus&#xa0;», exportez une nouvelle fois, puis apportez-moi le nouveau fichier. Merci.</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Close the pane</source>
        <translation>Fermer le volet</translation>
    </message>
</context>
<context>
    <name>DevicePane</name>
    <message>
        <source>This computer</source>
        <translation>Ce poste</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Secteurs</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>It receives nothing more. What came before stays; what would still come is kept apart until you decide.</source>
        <translation>Il ne reçoit plus rien. Ce qui est venu avant reste&#x202f;; ce qui viendrait encore est gardé à part jusqu’à votre décision.</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Ce qui s’ensuit</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) missing</source>
        <translation>
            <numerusform>%n note manquante</numerusform>
            <numerusform>%n notes manquantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Declare lost…</source>
        <translation>Déclarer perdu…</translation>
    </message>
    <message>
        <source>Declare lost: {what}</source>
        <translation>Déclarer perdu&#xa0;: {what}</translation>
    </message>
    <message>
        <source>They hold nothing back: the rest is received and safe.</source>
        <translation>Elles ne retiennent rien&#xa0;: le reste est reçu et en sécurité.</translation>
    </message>
    <message numerus="yes">
        <source>Take in what is set aside (%n)</source>
        <translation>
            <numerusform>Reprendre ce qui est mis de côté (%n)</numerusform>
            <numerusform>Reprendre ce qui est mis de côté (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the role or the sectors</source>
        <translation>Changer le rôle ou les secteurs</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>all of {town}</source>
        <translation>tout {town}</translation>
    </message>
    <message>
        <source>the whole authority</source>
        <translation>toute la collectivité</translation>
    </message>
    <message>
        <source>Central service</source>
        <translation>Service central</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>Answers</source>
        <comment>a service</comment>
        <translation>Répond</translation>
    </message>
    <message>
        <source>In the service</source>
        <translation>Dans le service</translation>
    </message>
    <message>
        <source>since {day}, {reason}</source>
        <translation>depuis le {day}, {reason}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>rendu</translation>
    </message>
    <message>
        <source>replaced by another</source>
        <translation>remplacé par un autre</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>stolen</source>
        <translation>volé</translation>
    </message>
    <message>
        <source>Ask for a last exchange before, then erase the notebook from that computer.</source>
        <translation>Demandez avant un dernier échange, puis effacez le carnet de ce poste.</translation>
    </message>
    <message>
        <source>Welcome the new computer as well: what the service had received comes back to it by itself.</source>
        <translation>Accueillez aussi le nouveau poste&#xa0;: ce que le service avait reçu y revient tout seul.</translation>
    </message>
    <message>
        <source>The notebook is encrypted: without its phrase nobody opens it. Tell the data protection officer today all the same.</source>
        <translation>Le carnet est chiffré&#xa0;: sans sa phrase, personne ne l’ouvre. Prévenez tout de même aujourd’hui la personne chargée de la protection des données.</translation>
    </message>
    <message>
        <source>The notebook is encrypted: without its phrase nobody opens it. Report the theft, and tell the data protection officer.</source>
        <translation>Le carnet est chiffré&#xa0;: sans sa phrase, personne ne l’ouvre. Déclarez le vol, et prévenez la personne chargée de la protection des données.</translation>
    </message>
    <message>
        <source>Notes {first} to {last}</source>
        <translation>Notes {first} à {last}</translation>
    </message>
    <message>
        <source>Note {first}</source>
        <translation>Note {first}</translation>
    </message>
    <message>
        <source>{notes}, written between {since} and {until}</source>
        <translation>{notes}, entre {since} et {until}</translation>
    </message>
    <message>
        <source>{notes}, written about {day}</source>
        <translation>{notes}, vers {day}</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Every computer that exchanges with the service, and what came from it.</source>
        <translation>Chaque ordinateur qui échange avec le service, et ce qui en est venu.</translation>
    </message>
    <message>
        <source>Devices of the service</source>
        <translation>Postes du service</translation>
    </message>
    <message>
        <source>Welcome a device</source>
        <translation>Accueillir un poste</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>Finish the form</source>
        <translation>Terminer la saisie</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>ce poste</translation>
    </message>
    <message>
        <source>Held by, role and sectors</source>
        <translation>Tenu par, rôle et secteurs</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçues</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquantes</translation>
    </message>
    <message>
        <source>Welcome the first computer: the service begins with it.</source>
        <translation>Accueillez le premier poste&#xa0;: le service commence avec lui.</translation>
    </message>
    <message>
        <source>Made-up data never leave, and receive nothing.</source>
        <translation>Des données fictives ne partent jamais, et ne reçoivent rien.</translation>
    </message>
    <message>
        <source>No device yet</source>
        <translation>Aucun poste pour l’instant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The request of the computer</source>
        <translation>La demande du poste</translation>
    </message>
    <message>
        <source>Write the card of the computer</source>
        <translation>Écrire la carte du poste</translation>
    </message>
    <message>
        <source>{holder} is in the service</source>
        <translation>{holder} est dans le service</translation>
    </message>
    <message>
        <source>Carry the card {file} back to that computer: it opens for it alone.</source>
        <translation>Rapportez la carte {file} à ce poste&#xa0;: elle ne s’ouvre que sur lui.</translation>
    </message>
    <message>
        <source>Recorded; it takes effect at the next exchange</source>
        <translation>Enregistré&#x202f;; effet au prochain échange</translation>
    </message>
    <message>
        <source>Device revoked; it takes effect at the next exchange and at the next file</source>
        <translation>Poste révoqué&#x202f;; effet au prochain échange et au prochain fichier</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n note(s) of {holder}?</source>
        <translation>
            <numerusform>Reprendre %n note de {holder}&#x202f;?</numerusform>
            <numerusform>Reprendre %n notes de {holder}&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They will count for everybody, from the next exchange on. This cannot be undone: do it only when you know who wrote them. The device stays revoked, and what would still come is kept apart again.</source>
        <translation>Elles compteront pour tous, dès le prochain échange. On ne peut pas revenir en arrière&#xa0;: faites-le seulement si vous savez qui les a écrites. Le poste reste révoqué, et ce qui viendrait encore sera de nouveau gardé à part.</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>Les reprendre</translation>
    </message>
    <message>
        <source>Leave them aside</source>
        <translation>Les laisser de côté</translation>
    </message>
    <message>
        <source>Taken in; everybody has it after their next exchange</source>
        <translation>C’est repris. Chacun l’aura après son prochain échange</translation>
    </message>
    <message>
        <source>{what}. Nobody waits for them any more. Should they come after all, they are taken.</source>
        <translation>{what}. Plus personne ne les attend. Si elles arrivent quand même, elles sont prises.</translation>
    </message>
    <message>
        <source>Declare these numbers lost?</source>
        <translation>Déclarer ces numéros perdus&#x202f;?</translation>
    </message>
    <message>
        <source>Declare lost</source>
        <translation>Déclarer perdu</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Attendre encore</translation>
    </message>
    <message>
        <source>Declared lost</source>
        <translation>Déclaré perdu</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Begun {day}</source>
        <translation>Commencée {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>reste %n&#xa0;jour</numerusform>
            <numerusform>reste %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Encounter without a place</source>
        <translation>Rencontre sans lieu</translation>
    </message>
</context>
<context>
    <name>DuplicateCard</name>
    <message>
        <source>Maybe noted already</source>
        <translation>Peut-être déjà notée</translation>
    </message>
    <message>
        <source>Join it</source>
        <translation>Rattacher</translation>
    </message>
    <message>
        <source>It is something else</source>
        <translation>C’est autre chose</translation>
    </message>
    <message>
        <source>Same address, same theme, {day}:</source>
        <translation>Même adresse, même thème, {day}&#xa0;:</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Joined to an existing commitment</source>
        <translation>Rattachée à un engagement</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Voir la fiche</translation>
    </message>
    <message>
        <source>This household will be told with the others, under the same commitment:</source>
        <translation>Ce foyer sera informé avec les autres, sous le même engagement&#xa0;:</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Correct the commitment</source>
        <translation>Corriger l’engagement</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No name of anybody who waits. Dates change by “Postpone the due date”.</source>
        <translation>Aucun nom de personne qui attend. Les dates changent par «&#xa0;Reporter l’échéance&#xa0;».</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Ce qui a été promis</translation>
    </message>
    <message>
        <source>Competent body</source>
        <translation>Organisme compétent</translation>
    </message>
    <message>
        <source>no body</source>
        <translation>aucun organisme</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>EncounterFilters</name>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Words of the story, a street…</source>
        <translation>Mots du récit, une rue…</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 mois</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>cette année</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>Tri</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>plus récentes d’abord</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>plus anciennes d’abord</translation>
    </message>
    <message>
        <source>by neighbourhood</source>
        <translation>par quartier</translation>
    </message>
    <message>
        <source>by theme</source>
        <translation>par thème</translation>
    </message>
    <message>
        <source>by channel</source>
        <translation>par canal</translation>
    </message>
    <message>
        <source>{town}, whole town</source>
        <translation>{town}, toute la ville</translation>
    </message>
</context>
<context>
    <name>EncounterFormPage</name>
    <message>
        <source>Encounter being noted</source>
        <translation>Saisie d’une rencontre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save (number pad)</source>
        <translation>Enregistrer (pavé numérique)</translation>
    </message>
    <message>
        <source>Save and note another one</source>
        <translation>Enregistrer et en noter une autre</translation>
    </message>
    <message>
        <source>Close, the draft is kept</source>
        <translation>Fermer, le brouillon est gardé</translation>
    </message>
    <message>
        <source>I will come back to you</source>
        <translation>Je reviens vers vous</translation>
    </message>
    <message>
        <source>Next word to look at again</source>
        <translation>Mot à revoir suivant</translation>
    </message>
    <message>
        <source>Correct an encounter</source>
        <translation>Corriger une rencontre</translation>
    </message>
    <message>
        <source>New encounter</source>
        <translation>Nouvelle rencontre</translation>
    </message>
    <message>
        <source>This draft is no longer here: it was saved or deleted.</source>
        <translation>Ce brouillon n’est plus ici&#xa0;: il a été enregistré ou supprimé.</translation>
    </message>
    <message>
        <source>Draft kept at {time}</source>
        <translation>Brouillon gardé à {time}</translation>
    </message>
    <message>
        <source>Draft kept, under “To complete”.</source>
        <translation>Brouillon gardé, dans «&#xa0;À compléter&#xa0;».</translation>
    </message>
    <message>
        <source>Waiting for the photos…</source>
        <translation>Les photos arrivent…</translation>
    </message>
    <message>
        <source>Draft to complete</source>
        <translation>Brouillon à compléter</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to complete. The entry is kept as a draft.</source>
        <translation>
            <numerusform>%n point à compléter. La saisie est gardée en brouillon.</numerusform>
            <numerusform>%n points à compléter. La saisie est gardée en brouillon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Encounter saved on this computer</source>
        <translation>Rencontre enregistrée sur ce poste</translation>
    </message>
    <message>
        <source>Encounter corrected</source>
        <translation>Rencontre corrigée</translation>
    </message>
</context>
<context>
    <name>EncounterHistory</name>
    <message>
        <source>Saved by {name}</source>
        <translation>Enregistrée par {name}</translation>
    </message>
    <message>
        <source>Deleted by {name}</source>
        <translation>Supprimée par {name}</translation>
    </message>
    <message>
        <source>Brought back by {name}</source>
        <translation>Remise en place par {name}</translation>
    </message>
    <message>
        <source>Corrected by {name}: {changes}</source>
        <translation>Corrigée par {name}&#xa0;: {changes}</translation>
    </message>
    <message>
        <source>{change}. Reason: {reason}</source>
        <translation>{change}. Raison&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{field}, {value} added</source>
        <translation>{field}, {value} ajouté</translation>
    </message>
    <message>
        <source>{field}, {value} removed</source>
        <translation>{field}, {value} retiré</translation>
    </message>
    <message>
        <source>{field}, {new} instead of {old}</source>
        <translation>{field}, {new} au lieu de {old}</translation>
    </message>
    <message>
        <source>{field}, {new}</source>
        <translation>{field}, {new}</translation>
    </message>
    <message>
        <source>{field} emptied, was {old}</source>
        <translation>{field}, vidé (c’était {old})</translation>
    </message>
</context>
<context>
    <name>EncounterLists</name>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>Encounters</source>
        <translation>Rencontres</translation>
    </message>
    <message>
        <source>Drafts to complete</source>
        <translation>Brouillons à compléter</translation>
    </message>
    <message>
        <source>Note an encounter</source>
        <translation>Noter une rencontre</translation>
    </message>
    <message>
        <source>No encounter found</source>
        <translation>Aucune rencontre trouvée</translation>
    </message>
    <message>
        <source>No encounter answers to these filters together.</source>
        <translation>Aucune rencontre ne répond à tous ces filtres à la fois.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>No encounter yet</source>
        <translation>Aucune rencontre pour l’instant</translation>
    </message>
    <message>
        <source>An encounter is a place, a theme and, if you like, what was said. Nobody has to give their name.</source>
        <translation>Une rencontre, c’est un lieu, un thème et, si vous voulez, ce qui a été dit. Personne n’a à donner son nom.</translation>
    </message>
    <message>
        <source>Delete this draft?</source>
        <translation>Supprimer ce brouillon&#x202f;?</translation>
    </message>
    <message>
        <source>It was never saved: it cannot be brought back.</source>
        <translation>Il n’a jamais été enregistré&#xa0;: il ne pourra pas revenir.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Nothing to complete</source>
        <translation>Rien à compléter</translation>
    </message>
    <message>
        <source>Every entry begun was saved. What you leave before saving waits here for 30 days.</source>
        <translation>Chaque saisie commencée a été enregistrée. Ce que vous quittez avant d’enregistrer vous attend ici 30 jours.</translation>
    </message>
</context>
<context>
    <name>EncounterPane</name>
    <message>
        <source>Draft without place or theme</source>
        <translation>Brouillon sans lieu ni thème</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Kept on {day} at {time}, on this computer only</source>
        <translation>Gardé {day} à {time}, sur ce poste seulement</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <source>No story: place and theme say it all.</source>
        <translation>Sans récit&#xa0;: le lieu et le thème disent tout.</translation>
    </message>
    <message>
        <source>Photos and documents</source>
        <translation>Photos et documents</translation>
    </message>
    <message>
        <source>To settle with a colleague</source>
        <translation>À trancher avec un collègue</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation>avec {names}</translation>
    </message>
    <message>
        <source>Two devices said different things. Both versions are kept until somebody chooses.</source>
        <translation>Deux postes ont dit des choses différentes. Les deux versions sont gardées jusqu’à ce que quelqu’un choisisse.</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>À trancher</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Trancher</translation>
    </message>
    <message>
        <source>Who waits for an answer</source>
        <translation>Qui attend une réponse</translation>
    </message>
    <message>
        <source>Open their sheet</source>
        <translation>Ouvrir sa fiche</translation>
    </message>
    <message>
        <source>Opening it leaves a trace, with your name.</source>
        <translation>L’ouvrir laisse une trace, à votre nom.</translation>
    </message>
    <message>
        <source>{channel}: {contact}</source>
        <translation>{channel}&#xa0;: {contact}</translation>
    </message>
    <message>
        <source>Discretion: no message, no mention of the town</source>
        <translation>Discrétion&#xa0;: ni message, ni mention de la ville</translation>
    </message>
    <message numerus="yes">
        <source>%n linked commitment(s)</source>
        <translation>
            <numerusform>Engagement rattaché</numerusform>
            <numerusform>%n engagements rattachés</numerusform>
        </translation>
    </message>
    <message>
        <source>told {told} of {people}</source>
        <translation>informés {told} sur {people}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the commitment {title}</source>
        <translation>Ouvrir l’engagement {title}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message numerus="yes">
        <source>Show %n older change(s)</source>
        <translation>
            <numerusform>Voir %n changement plus ancien</numerusform>
            <numerusform>Voir %n changements plus anciens</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>I will come back to you</source>
        <translation>Je reviens vers vous</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Save the commitment</source>
        <translation>Enregistrer l’engagement</translation>
    </message>
</context>
<context>
    <name>Encounters</name>
    <message>
        <source>No story</source>
        <translation>Sans récit</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 personne</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} personnes</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>À trancher</translation>
    </message>
    <message>
        <source>1 commitment</source>
        <translation>1 engagement</translation>
    </message>
    <message>
        <source>{count} commitments</source>
        <translation>{count} engagements</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Place and need</source>
        <translation>Lieu et besoin</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Pers.</source>
        <translation>Pers.</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Without place or theme</source>
        <translation>Sans lieu ni thème</translation>
    </message>
    <message>
        <source>Correction of an encounter</source>
        <translation>Correction d’une rencontre</translation>
    </message>
    <message>
        <source>kept 1 more day</source>
        <translation>gardé encore 1 jour</translation>
    </message>
    <message>
        <source>kept {count} more days</source>
        <translation>gardé encore {count} jours</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>Gardé le</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
</context>
<context>
    <name>EncountersPage</name>
    <message>
        <source>Encounters</source>
        <translation>Rencontres</translation>
    </message>
    <message>
        <source>New encounter</source>
        <translation>Nouvelle rencontre</translation>
    </message>
    <message>
        <source>Which encounters</source>
        <translation>Quelles rencontres</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Les supprimer</translation>
    </message>
    <message>
        <source>Delete the encounters chosen, or the draft</source>
        <translation>Supprimer les rencontres choisies, ou le brouillon</translation>
    </message>
    <message>
        <source>I will come back to you</source>
        <translation>Je reviens vers vous</translation>
    </message>
    <message>
        <source>Save the commitment</source>
        <translation>Enregistrer l’engagement</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miennes</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message numerus="yes">
        <source>%n encounter(s) in this notebook</source>
        <translation>
            <numerusform>%n rencontre dans ce carnet</numerusform>
            <numerusform>%n rencontres dans ce carnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) to complete</source>
        <translation>
            <numerusform>%n brouillon à compléter</numerusform>
            <numerusform>%n brouillons à compléter</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an encounter in the list to read it.</source>
        <translation>Choisissez une rencontre dans la liste pour la lire.</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} sur {total}</translation>
    </message>
    <message>
        <source>This encounter was deleted. It is in the bin.</source>
        <translation>Cette rencontre a été supprimée. Elle est dans la corbeille.</translation>
    </message>
    <message>
        <source>Commitment saved on this computer</source>
        <translation>Engagement enregistré sur ce poste</translation>
    </message>
    <message numerus="yes">
        <source>%n encounter(s) chosen</source>
        <translation>
            <numerusform>%n rencontre choisie</numerusform>
            <numerusform>%n rencontres choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encounter(s) deleted</source>
        <translation>
            <numerusform>%n rencontre supprimée</numerusform>
            <numerusform>%n rencontres supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s), kept on this computer only</source>
        <translation>
            <numerusform>%n brouillon, sur ce poste seulement</numerusform>
            <numerusform>%n brouillons, sur ce poste seulement</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a draft in the list to read it.</source>
        <translation>Choisissez un brouillon dans la liste pour le lire.</translation>
    </message>
    <message>
        <source>Draft deleted</source>
        <translation>Brouillon supprimé</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Places, {count}</source>
        <translation>Lieux, {count}</translation>
    </message>
    <message numerus="yes">
        <source>See the %n other(s)</source>
        <translation>
            <numerusform>Voir l’autre</numerusform>
            <numerusform>Voir les %n&#xa0;autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Recent places</source>
        <translation>Lieux récents</translation>
    </message>
    <message>
        <source>Commitments, {count}</source>
        <translation>Engagements, {count}</translation>
    </message>
    <message>
        <source>Encounters, {count}</source>
        <translation>Rencontres, {count}</translation>
    </message>
    <message>
        <source>Residents, {count}</source>
        <translation>Habitants, {count}</translation>
    </message>
    <message>
        <source>Steps, {count}</source>
        <translation>Suites, {count}</translation>
    </message>
    <message>
        <source>Attachments, {count}</source>
        <translation>Pièces jointes, {count}</translation>
    </message>
    <message>
        <source>Neighbourhoods, themes and bodies, {count}</source>
        <translation>Quartiers, thèmes et organismes, {count}</translation>
    </message>
    <message>
        <source>waits for an answer: {title}</source>
        <translation>attend une réponse&#xa0;: {title}</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>step</source>
        <translation>suite</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>pièce jointe</translation>
    </message>
    <message>
        <source>its open commitments</source>
        <translation>ses engagements ouverts</translation>
    </message>
    <message numerus="yes">
        <source>%n encounter(s)</source>
        <translation>
            <numerusform>%n&#xa0;rencontre</numerusform>
            <numerusform>%n&#xa0;rencontres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open commitment(s)</source>
        <translation>
            <numerusform>%n&#xa0;engagement ouvert</numerusform>
            <numerusform>%n&#xa0;engagements ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>To do: {what}</source>
        <translation>À faire&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Mark for help: {mark}</source>
        <translation>Repère pour l’aide&#xa0;: {mark}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message>
        <source>Kept on this computer</source>
        <translation>Gardés sur ce poste</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Partis</translation>
    </message>
    <message>
        <source>Received by the town hall</source>
        <translation>Reçus par la mairie</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>En sécurité</translation>
    </message>
    <message>
        <source>encrypted on this disk</source>
        <translation>chiffrés sur ce disque</translation>
    </message>
    <message>
        <source>in the town hall’s backup</source>
        <translation>sauvegarde de la mairie</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>envoi du {day}</translation>
    </message>
    <message>
        <source>receipt of {day}</source>
        <translation>reçu du {day}</translation>
    </message>
    <message>
        <source>The items that have not left this computer yet, by any way.</source>
        <translation>Les éléments qui n’ont encore quitté ce poste par aucun chemin.</translation>
    </message>
    <message>
        <source>They left, by network or on a stick, and the town hall has not answered yet. They also stay here.</source>
        <translation>Ils sont partis, par le réseau ou sur une clé, et la mairie n’a pas encore répondu. Ils restent aussi ici.</translation>
    </message>
    <message>
        <source>The town hall has read them and signed a receipt that names each of them.</source>
        <translation>La mairie les a lus et a signé un reçu qui nomme chacun d’eux.</translation>
    </message>
    <message>
        <source>Received, and covered by the town hall’s last backup. Nothing leaves this computer before that.</source>
        <translation>Reçus, et compris dans la dernière sauvegarde de la mairie. Rien ne s’efface de ce poste avant cela.</translation>
    </message>
    <message numerus="yes">
        <source>Gap explained: %n item(s) waiting for a receipt</source>
        <translation>
            <numerusform>Écart expliqué&#xa0;: %n élément attend un reçu</numerusform>
            <numerusform>Écart expliqué&#xa0;: %n éléments attendent un reçu</numerusform>
        </translation>
    </message>
    <message>
        <source>What left on {day} has no answer yet. It all stays on this computer.</source>
        <translation>Ce qui est parti le {day} n’a pas encore de réponse. Tout reste sur ce poste.</translation>
    </message>
    <message>
        <source>What left has no answer yet. It all stays on this computer.</source>
        <translation>Ce qui est parti n’a pas encore de réponse. Tout reste sur ce poste.</translation>
    </message>
    <message numerus="yes">
        <source>Gap explained: %n item(s) received, not backed up yet</source>
        <translation>
            <numerusform>Écart expliqué&#xa0;: %n élément reçu, pas encore sauvegardé</numerusform>
            <numerusform>Écart expliqué&#xa0;: %n éléments reçus, pas encore sauvegardés</numerusform>
        </translation>
    </message>
    <message>
        <source>They will be safe at the town hall’s next backup. They stay here until then.</source>
        <translation>Ils seront en sécurité à la prochaine sauvegarde de la mairie. Ils restent ici jusque-là.</translation>
    </message>
    <message>
        <source>Everything this notebook holds. It is always the sum of the four numbers that follow. An item is one save: a record changed twice counts twice. Photos are counted apart.</source>
        <translation>Tout ce que ce carnet contient. C’est toujours la somme des quatre nombres qui suivent. Un élément est un enregistrement&#xa0;: une fiche modifiée deux fois compte deux fois. Les photos se comptent à part.</translation>
    </message>
    <message>
        <source>Received here</source>
        <translation>Reçus ici</translation>
    </message>
    <message>
        <source>in the last backup</source>
        <translation>sauvegarde de ce poste</translation>
    </message>
    <message>
        <source>Taken in here. Whoever sent them has their receipt, or gets it with the next answer.</source>
        <translation>Pris ici. Qui les a envoyés a son reçu, ou l’aura avec la prochaine réponse.</translation>
    </message>
    <message>
        <source>Received, and covered by this notebook’s last backup. Keep that backup on another disk.</source>
        <translation>Reçus, et contenus dans la dernière sauvegarde de ce carnet. Gardez-la sur un autre disque.</translation>
    </message>
    <message>
        <source>They will be safe at this notebook’s next backup: one is made at closing, and before files are taken in.</source>
        <translation>Ils seront en sécurité à la prochaine sauvegarde de ce carnet&#xa0;: il s’en fait une à la fermeture, et avant chaque import.</translation>
    </message>
    <message numerus="yes">
        <source>And %n other gap(s).</source>
        <translation>
            <numerusform>Et %n autre suite de numéros.</numerusform>
            <numerusform>Et %n autres suites de numéros.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else waits for them. They may be on a stick that was not brought back.</source>
        <translation>Rien d’autre ne les attend. Ils sont peut-être sur une clé qui n’a pas été rapportée.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) missing</source>
        <translation>
            <numerusform>%n élément manque</numerusform>
            <numerusform>%n éléments manquent</numerusform>
        </translation>
    </message>
    <message>
        <source>Number {first} of the computer of {who} is missing</source>
        <translation>Il manque le numéro {first} du poste de {who}</translation>
    </message>
    <message>
        <source>Numbers {first} to {last} of the computer of {who} are missing</source>
        <translation>Il manque les numéros {first} à {last} du poste de {who}</translation>
    </message>
    <message>
        <source>{what}, noted between {since} and {until}.</source>
        <translation>{what}, notés entre le {since} et le {until}.</translation>
    </message>
    <message>
        <source>{what}, noted about {day}.</source>
        <translation>{what}, noté vers le {day}.</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) named here and not received</source>
        <translation>
            <numerusform>%n photo nommée ici et pas reçue</numerusform>
            <numerusform>%n photos nommées ici et pas reçues</numerusform>
        </translation>
    </message>
    <message>
        <source>Codes: {codes}. They are asked for again at each exchange.</source>
        <translation>Codes&#xa0;: {codes}. Elles sont redemandées à chaque échange.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) set aside</source>
        <translation>
            <numerusform>%n élément mis de côté</numerusform>
            <numerusform>%n éléments mis de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by a newer version, or by a computer not admitted yet. They are kept word for word and read later.</source>
        <translation>Écrits par une version plus récente, ou par un poste pas encore admis. Ils sont gardés mot pour mot et lus plus tard.</translation>
    </message>
    <message numerus="yes">
        <source>%n disagreement(s) to settle</source>
        <translation>
            <numerusform>%n désaccord à trancher</numerusform>
            <numerusform>%n désaccords à trancher</numerusform>
        </translation>
    </message>
    <message>
        <source>Two people changed the same thing. Both versions are kept until someone chooses.</source>
        <translation>Deux personnes ont modifié la même chose. Les deux versions sont gardées jusqu’à ce que quelqu’un choisisse.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>position removed</source>
        <translation>position retirée</translation>
    </message>
    <message numerus="yes">
        <source>{items}, %n new</source>
        <translation>
            <numerusform>{items}, dont %n fiche nouvelle</numerusform>
            <numerusform>{items}, dont %n fiches nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>photo(s)</source>
        <translation>
            <numerusform>photo</numerusform>
            <numerusform>photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · code {code}</source>
        <translation>
            <numerusform>%n élément · code {code}</numerusform>
            <numerusform>%n éléments · code {code}</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch {number}</source>
        <translation>Lot {number}</translation>
    </message>
    <message>
        <source>Handed to {who}</source>
        <translation>Remis à {who}</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>a batch</comment>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Safe</source>
        <comment>a batch</comment>
        <translation>En sécurité</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a batch</comment>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>by network</source>
        <translation>par le réseau</translation>
    </message>
    <message>
        <source>by the shared folder</source>
        <translation>par le dossier partagé</translation>
    </message>
    <message>
        <source>by USB stick</source>
        <translation>par clé USB</translation>
    </message>
    <message>
        <source>nothing new on either side</source>
        <translation>rien de nouveau, ni ici ni à la mairie</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) sent</source>
        <translation>
            <numerusform>%n élément envoyé</numerusform>
            <numerusform>%n éléments envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) received</source>
        <translation>
            <numerusform>%n élément reçu</numerusform>
            <numerusform>%n éléments reçus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>A table for a spreadsheet (CSV)</source>
        <translation>Un tableau pour un tableur (CSV)</translation>
    </message>
    <message>
        <source>One object a line, for programs (JSON)</source>
        <translation>Un objet par ligne, pour des programmes (JSON)</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Forme du fichier</translation>
    </message>
    <message>
        <source>With the names of people</source>
        <translation>Avec les noms des personnes</translation>
    </message>
    <message>
        <source>The file is not encrypted: keep it where only those concerned can read it.</source>
        <translation>Le fichier n’est pas chiffré&#xa0;: gardez-le là où seules les personnes concernées peuvent le lire.</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export what is chosen, or the list</source>
        <translation>Exporter ce qui est choisi, ou la liste</translation>
    </message>
    <message>
        <source>Export stopped, nothing was written.</source>
        <translation>Export arrêté, rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Every record that the list finds.</source>
        <translation>Toutes les fiches que la liste trouve.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen record(s).</source>
        <translation>
            <numerusform>%n fiche choisie.</numerusform>
            <numerusform>%n fiches choisies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), those that the list finds.</source>
        <translation>
            <numerusform>%n fiche, celle que la liste trouve.</numerusform>
            <numerusform>%n fiches, celles que la liste trouve.</numerusform>
        </translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Lignes JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Export into a file</source>
        <translation>Exporter dans un fichier</translation>
    </message>
    <message>
        <source>Stop, {count} written</source>
        <translation>Arrêter, {count} écrites</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written in {name}.</source>
        <translation>
            <numerusform>%n ligne écrite dans {name}.</numerusform>
            <numerusform>%n lignes écrites dans {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{said} Its codes are in {name}.</source>
        <translation>{said} Ses codes sont dans {name}.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
</context>
<context>
    <name>FieldBlock</name>
    <message>
        <source>Write something else</source>
        <translation>Écrire autre chose</translation>
    </message>
    <message>
        <source>{field}: write something else</source>
        <translation>{field}&#xa0;: écrire autre chose</translation>
    </message>
</context>
<context>
    <name>FieldHistory</name>
    <message>
        <source>What each field said before</source>
        <translation>Ce que chaque champ disait avant</translation>
    </message>
    <message>
        <source>Nothing was changed since it was written.</source>
        <translation>Rien n’a changé depuis l’écriture.</translation>
    </message>
    <message>
        <source>{name}, replaced since</source>
        <translation>{name}, remplacé depuis</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(effacé)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>FilesTable</name>
    <message>
        <source>Files brought</source>
        <translation>Fichiers apportés</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiés</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Déjà vus</translation>
    </message>
    <message numerus="yes">
        <source>Total of %n file(s)</source>
        <translation>
            <numerusform>Total d’%n fichier</numerusform>
            <numerusform>Total des %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>coché</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>pas coché</translation>
    </message>
    <message>
        <source>{title}: {number}</source>
        <translation>{title}&#xa0;: {number}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Show everything</source>
        <translation>Tout montrer</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Which commitments</source>
        <translation>Quels engagements</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>Competence</source>
        <translation>Compétence</translation>
    </message>
    <message>
        <source>any</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Référent</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Words of the title, the street…</source>
        <translation>Mots du titre, de la rue…</translation>
    </message>
    <message>
        <source>me</source>
        <translation>moi</translation>
    </message>
    <message>
        <source>no body</source>
        <translation>aucun organisme</translation>
    </message>
    <message numerus="yes">
        <source>%n open commitment(s). One closes in two steps: the work is done, then each person is informed.</source>
        <translation>
            <numerusform>%n&#xa0;engagement ouvert. Un engagement se clôt en deux temps&#xa0;: le travail est fait, puis chaque personne est informée.</numerusform>
            <numerusform>%n&#xa0;engagements ouverts. Un engagement se clôt en deux temps&#xa0;: le travail est fait, puis chaque personne est informée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) to tell: done or refused, and somebody is still to be informed of it.</source>
        <translation>
            <numerusform>%n&#xa0;engagement à informer&#xa0;: fait ou refusé, et quelqu’un ne le sait pas encore.</numerusform>
            <numerusform>%n&#xa0;engagements à informer&#xa0;: faits ou refusés, et quelqu’un ne le sait pas encore.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) passed on to a body that has not settled them yet.</source>
        <translation>
            <numerusform>%n&#xa0;engagement transmis à un organisme qui ne l’a pas encore réglé.</numerusform>
            <numerusform>%n&#xa0;engagements transmis à un organisme qui ne les a pas encore réglés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed commitment(s): settled, and everybody informed or sought in vain.</source>
        <translation>
            <numerusform>%n&#xa0;engagement clos&#xa0;: réglé, et chaque personne informée ou cherchée en vain.</numerusform>
            <numerusform>%n&#xa0;engagements clos&#xa0;: réglés, et chaque personne informée ou cherchée en vain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged commitment(s): another one keeps their history and their people.</source>
        <translation>
            <numerusform>%n&#xa0;engagement fusionné&#xa0;: un autre garde son histoire et ses personnes.</numerusform>
            <numerusform>%n&#xa0;engagements fusionnés&#xa0;: un autre garde leur histoire et leurs personnes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>To inform</source>
        <translation>À informer</translation>
    </message>
    <message>
        <source>Waiting for a third party</source>
        <translation>En attente d’un tiers</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Fusionnés</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7&#xa0;jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30&#xa0;jours</translation>
    </message>
    <message>
        <source>answers due</source>
        <translation>réponses dues</translation>
    </message>
    <message>
        <source>something to do today</source>
        <translation>à faire aujourd’hui</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>a redemandé</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Do what the full button says</source>
        <translation>Valider l’action pleine</translation>
    </message>
    <message>
        <source>Choose how to begin</source>
        <translation>Choisir comment commencer</translation>
    </message>
    <message>
        <source>How to begin</source>
        <translation>Comment commencer</translation>
    </message>
    <message>
        <source>Foresee the day you forget it</source>
        <translation>Prévoir l’oubli</translation>
    </message>
    <message>
        <source>A recovery sheet is given as soon as the notebook is created.</source>
        <translation>Une feuille de secours vous est remise dès que le carnet est créé.</translation>
    </message>
    <message>
        <source>Preparing the notebook</source>
        <translation>Préparation du carnet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>A few settings, about two minutes. Everything can be changed later.</source>
        <translation>Quelques réglages, environ deux minutes. Tout se change ensuite.</translation>
    </message>
    <message>
        <source>Begin a notebook</source>
        <translation>Commencer un carnet</translation>
    </message>
    <message>
        <source>Yours, protected by a phrase.</source>
        <translation>Le vôtre, protégé par une phrase.</translation>
    </message>
    <message>
        <source>Try the demonstration</source>
        <translation>Essayer la démonstration</translation>
    </message>
    <message>
        <source>Made-up residents, no risk.</source>
        <translation>Habitants fictifs, sans risque.</translation>
    </message>
    <message>
        <source>Go on from a backup</source>
        <translation>Reprendre une sauvegarde</translation>
    </message>
    <message>
        <source>The file and its phrase.</source>
        <translation>Le fichier et sa phrase secrète.</translation>
    </message>
    <message>
        <source>Some weeks of encounters and promises, all invented. They never mix with a real notebook and are never sent.</source>
        <translation>Des semaines de rencontres et d’engagements, tous inventés. Ils ne se mêlent jamais à un vrai carnet et ne partent jamais.</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Open my notebook</source>
        <translation>Ouvrir mon carnet</translation>
    </message>
    <message>
        <source>Create my notebook</source>
        <translation>Créer mon carnet</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>Ouvrir la démonstration</translation>
    </message>
    <message>
        <source>Go on from this backup</source>
        <translation>Reprendre cette sauvegarde</translation>
    </message>
</context>
<context>
    <name>FollowUpPane</name>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>A redemandé</translation>
    </message>
    <message>
        <source>Other step…</source>
        <translation>Autre suite…</translation>
    </message>
    <message>
        <source>Correct the title, the words, the body</source>
        <translation>Corriger le titre, la promesse, l’organisme</translation>
    </message>
    <message>
        <source>Delete this commitment</source>
        <translation>Supprimer cet engagement</translation>
    </message>
</context>
<context>
    <name>FollowUpWords</name>
    <message>
        <source>Closed {day}</source>
        <translation>Clos {day}</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Fusionné</translation>
    </message>
    <message>
        <source>see the other one</source>
        <translation>voir l’autre</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Fait en partie</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Impossible</source>
        <translation>Impossible</translation>
    </message>
    <message>
        <source>Moot</source>
        <translation>Sans objet</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À trancher</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Informé</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Non joint</translation>
    </message>
    <message>
        <source>then inform</source>
        <translation>puis informer</translation>
    </message>
    <message>
        <source>Informed {told} of {people}</source>
        <translation>Informés {told} sur {people}</translation>
    </message>
    <message>
        <source>To inform</source>
        <translation>À informer</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n&#xa0;personne</numerusform>
            <numerusform>%n&#xa0;personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>EPT</source>
        <translation>EPT</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Landlord</source>
        <translation>Bailleur</translation>
    </message>
    <message>
        <source>Managing agent</source>
        <translation>Syndic</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Concession</source>
        <translation>Concession</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Police</translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message>
        <source>Follow-ups</source>
        <translation>Suites</translation>
    </message>
    <message>
        <source>Other filters</source>
        <translation>Autres filtres</translation>
    </message>
    <message>
        <source>Choose a commitment to see what it waits for.</source>
        <translation>Choisissez un engagement pour voir ce qu’il attend.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>inform</source>
        <translation>informer</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>remind</source>
        <translation>relancer</translation>
    </message>
    <message>
        <source>No commitment answers to all these filters at once.</source>
        <translation>Aucun engagement ne répond à tous ces filtres à la fois.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>A commitment begins in an encounter: “I will come back to you before…”. The first one will be here.</source>
        <translation>Un engagement naît dans une rencontre&#xa0;: «&#xa0;Je reviens vers vous avant le…&#xa0;». Le premier apparaîtra ici.</translation>
    </message>
    <message>
        <source>No commitment yet</source>
        <translation>Aucun engagement pour l’instant</translation>
    </message>
    <message>
        <source>Note an encounter</source>
        <translation>Noter une rencontre</translation>
    </message>
    <message>
        <source>Every promise is kept</source>
        <translation>Toutes les promesses sont tenues</translation>
    </message>
    <message>
        <source>Nothing is open: all was settled, and everybody was informed.</source>
        <translation>Rien n’est ouvert&#xa0;: tout a été réglé, et chaque personne a été informée.</translation>
    </message>
    <message>
        <source>Everybody is informed</source>
        <translation>Tout le monde est informé</translation>
    </message>
    <message>
        <source>Nobody waits for an answer that you have.</source>
        <translation>Personne n’attend une réponse que vous avez.</translation>
    </message>
    <message>
        <source>No body is awaited</source>
        <translation>Aucun organisme n’est attendu</translation>
    </message>
    <message>
        <source>Nothing is passed on that is not settled.</source>
        <translation>Rien de ce qui a été transmis ne reste sans suite.</translation>
    </message>
    <message>
        <source>Nothing is closed yet</source>
        <translation>Rien n’est encore clos</translation>
    </message>
    <message>
        <source>A commitment closes once each person is informed.</source>
        <translation>Un engagement se clôt quand chaque personne est informée.</translation>
    </message>
    <message>
        <source>Nothing was merged</source>
        <translation>Rien n’a été fusionné</translation>
    </message>
    <message>
        <source>Merge commitments that promise the same thing at the same place.</source>
        <translation>Fusionnez les engagements qui promettent la même chose au même endroit.</translation>
    </message>
    <message>
        <source>This commitment is not in the notebook any more.</source>
        <translation>Cet engagement n’est plus dans le carnet.</translation>
    </message>
</context>
<context>
    <name>ForgottenPart</name>
    <message>
        <source>Forgotten passphrase?</source>
        <translation>Phrase oubliée&#x202f;?</translation>
    </message>
    <message>
        <source>Take the recovery sheet of {notebook}, and type its six groups in order.</source>
        <translation>Prenez la feuille de secours de «&#xa0;{notebook}&#xa0;» et tapez ses six groupes dans l’ordre.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>24 characters. Spaces, dashes and capitals do not matter.</source>
        <translation>24 caractères. Espaces, tirets et majuscules n’ont pas d’importance.</translation>
    </message>
    <message>
        <source>New secret phrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Open with this code</source>
        <translation>Ouvrir avec ce code</translation>
    </message>
    <message>
        <source>Type the code of the recovery sheet.</source>
        <translation>Tapez le code de la feuille de secours.</translation>
    </message>
    <message>
        <source>Too many tries in a row</source>
        <translation>Trop d’essais à la suite</translation>
    </message>
</context>
<context>
    <name>FormFrame</name>
    <message>
        <source>Show what changed</source>
        <translation>Voir les changements</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Enregistrer et continuer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Noted by {name}, {day} at {time}</source>
        <translation>Noté par {name}, {day} à {time}</translation>
    </message>
    <message>
        <source>Two fields are enough: the place and the theme.</source>
        <translation>Deux champs suffisent&#xa0;: le lieu et le thème.</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>The encounter</source>
        <translation>La rencontre</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Pourquoi cette correction</translation>
    </message>
    <message>
        <source>Kept in the history beside the old value.</source>
        <translation>Gardé dans l’historique, à côté de l’ancienne valeur.</translation>
    </message>
    <message>
        <source>Call first, write afterwards</source>
        <translation>Appelez d’abord, notez ensuite</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>à dire</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Date, colleagues…</source>
        <translation>Date, collègues…</translation>
    </message>
    <message>
        <source>Duty number of the town: {number}.</source>
        <translation>Astreinte de la ville&#xa0;: {number}.</translation>
    </message>
    <message>
        <source>15 SAMU, 17 police, 18 fire brigade, 112 everywhere. By text message: 114. A child in danger: 119. Violence against women: 3919. A roof for tonight: 115.</source>
        <translation>15 SAMU, 17 police, 18 pompiers, 112 partout. Par SMS&#xa0;: 114. Enfant en danger&#xa0;: 119. Violences faites aux femmes&#xa0;: 3919. Un toit pour ce soir&#xa0;: 115.</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Who (several if you like)</source>
        <translation>Qui (plusieurs si vous voulez)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>Qui attend</translation>
    </message>
    <message>
        <source>Somebody already known</source>
        <translation>Une personne déjà connue</translation>
    </message>
    <message>
        <source>Leave empty for somebody without a name.</source>
        <translation>Laissez vide pour une personne sans nom.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>So far: {attempts} of {least} attempts, {days} of {least} days, {channels} of {means} means.</source>
        <translation>À ce jour&#xa0;: {attempts} essais sur {least}, {days} jours sur {least}, {channels} moyens sur {means}.</translation>
    </message>
    <message>
        <source>To which body</source>
        <translation>À quel organisme</translation>
    </message>
    <message>
        <source>Choose a body</source>
        <translation>Choisissez un organisme</translation>
    </message>
    <message>
        <source>By which means</source>
        <translation>Par quel moyen</translation>
    </message>
    <message>
        <source>Their reference</source>
        <translation>Leur référence</translation>
    </message>
    <message>
        <source>For each one, the rung of the ladder that is due.</source>
        <translation>Pour chacun, l’échelon de l’échelle qui est dû.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>D{days}, {who}</source>
        <translation>J{days}, {who}</translation>
    </message>
    <message>
        <source>Which rung</source>
        <translation>Quel échelon</translation>
    </message>
    <message>
        <source>How it was seen</source>
        <translation>Comment cela a été constaté</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Quel jour</translation>
    </message>
    <message>
        <source>For when</source>
        <translation>Pour quand</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>Nouvelle échéance</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Ce qu’ils disent</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Choose a colleague</source>
        <translation>Choisissez un collègue</translation>
    </message>
    <message>
        <source>Into which one</source>
        <translation>Dans lequel</translation>
    </message>
    <message>
        <source>Two letters of its title or its street.</source>
        <translation>Deux lettres de son titre ou de sa rue.</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Recorded: {step}</source>
        <translation>Noté&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Step taken back</source>
        <translation>Suite annulée</translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) deleted</source>
        <translation>
            <numerusform>%n&#xa0;engagement supprimé</numerusform>
            <numerusform>%n&#xa0;engagements supprimés</numerusform>
        </translation>
    </message>
    <message>
        <source>Commitment corrected</source>
        <translation>Engagement corrigé</translation>
    </message>
    <message numerus="yes">
        <source>%n commitments chosen</source>
        <translation>
            <numerusform>%n&#xa0;engagement choisi</numerusform>
            <numerusform>%n&#xa0;engagements choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Commitments merged</source>
        <translation>Engagements fusionnés</translation>
    </message>
</context>
<context>
    <name>HouseCard</name>
    <message>
        <source>What residents are told</source>
        <translation>Ce qui est dit aux habitants</translation>
    </message>
    <message>
        <source>These words stand in the agreement that you read aloud, and in the warning in danger.</source>
        <translation>Ces mots figurent dans l’accord que vous lisez à voix haute, et dans l’alerte en cas de danger.</translation>
    </message>
    <message>
        <source>Contact of the data protection officer</source>
        <translation>Contact du délégué à la protection des données</translation>
    </message>
    <message>
        <source>name of the service, telephone or e-mail</source>
        <translation>nom du service, téléphone ou courriel</translation>
    </message>
    <message>
        <source>Duty number of the town</source>
        <translation>Numéro d’astreinte de la ville</translation>
    </message>
    <message>
        <source>Shown beside 17, 112 and the other emergency numbers.</source>
        <translation>Affiché à côté du 17, du 112 et des autres numéros d’urgence.</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>Garder ces mots</translation>
    </message>
    <message>
        <source>Kept. The agreement says it from now on.</source>
        <translation>C’est noté. L’accord le dit désormais.</translation>
    </message>
</context>
<context>
    <name>JournalCard</name>
    <message>
        <source>Last exchanges</source>
        <translation>Derniers échanges</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>{when}, {route}</source>
        <translation>{when}, {route}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>It did not come to its end</source>
        <translation>Il n’est pas allé jusqu’au bout</translation>
    </message>
    <message>
        <source>{trouble} Before that: {done}.</source>
        <translation>{trouble} Avant cela&#xa0;: {done}.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Interrompu</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Single letters act in lists (I to tell, A for no answer, R to ask again)</source>
        <translation>Les lettres seules agissent dans les listes (I informer, A pas de réponse, R relancer)</translation>
    </message>
    <message>
        <source>Without them, the same acts stay on their buttons.</source>
        <translation>Sans elles, les mêmes gestes restent sur leurs boutons.</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Liste des touches</translation>
    </message>
</context>
<context>
    <name>KeysHelp</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help of the screen {title}</source>
        <translation>Aide de l’écran {title}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>The whole guide</source>
        <translation>Tout le guide</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message>
        <source>What will leave</source>
        <translation>Ce qui va partir</translation>
    </message>
    <message>
        <source>Read one by one</source>
        <translation>Relire un par un</translation>
    </message>
    <message>
        <source>Encrypted: only the town hall and those in charge of your sectors can open it.</source>
        <translation>Chiffré&#xa0;: seuls la mairie et les responsables de vos quartiers peuvent l’ouvrir.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them left before, and leave again until their receipt comes.</source>
        <translation>
            <numerusform>%n est déjà parti, et repart tant que son reçu n’est pas là.</numerusform>
            <numerusform>%n sont déjà partis, et repartent tant que leur reçu n’est pas là.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a first encounter: it will appear here.</source>
        <translation>Enregistrez une première rencontre&#xa0;: elle apparaîtra ici.</translation>
    </message>
    <message>
        <source>Nothing to send yet</source>
        <translation>Rien à envoyer pour l’instant</translation>
    </message>
    <message>
        <source>Everything is safe</source>
        <translation>Tout est en sécurité</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have their receipt. Nothing waits: what you note next will appear here.</source>
        <translation>
            <numerusform>%n élément a son reçu. Rien n’attend&#xa0;: ce que vous noterez ensuite apparaîtra ici.</numerusform>
            <numerusform>%n éléments ont leur reçu. Rien n’attend&#xa0;: ce que vous noterez ensuite apparaîtra ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything has left</source>
        <translation>Tout est parti</translation>
    </message>
    <message>
        <source>What you note next will appear here.</source>
        <translation>Ce que vous noterez ensuite apparaîtra ici.</translation>
    </message>
    <message>
        <source>Last receipt: {day}, code {code}</source>
        <translation>Dernier reçu&#xa0;: {day}, code {code}</translation>
    </message>
</context>
<context>
    <name>ListTable</name>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} sur {total}</translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message>
        <source>Nobody waits for them any more. Should they come after all, they are taken.</source>
        <translation>Plus personne ne les attend. Si elles arrivent quand même, elles sont prises.</translation>
    </message>
    <message>
        <source>Declare these numbers lost?</source>
        <translation>Déclarer ces numéros perdus&#x202f;?</translation>
    </message>
    <message>
        <source>Declare lost</source>
        <translation>Déclarer perdu</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Attendre encore</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Carnet de quartier</source>
        <translation>Carnet de quartier</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Taille normale</translation>
    </message>
</context>
<context>
    <name>ManyView</name>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>et %n&#xa0;autre</numerusform>
            <numerusform>et %n&#xa0;autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge into one</source>
        <translation>Fusionner en un seul</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>What is greyed is not possible from the state of one of them.</source>
        <translation>Ce qui est grisé n’est pas possible à l’état de l’un d’eux.</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>Merge into one</source>
        <translation>Fusionner en un seul</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The one kept holds every history and everybody who waits.</source>
        <translation>Celui qui reste garde toutes les histoires et toutes les personnes qui attendent.</translation>
    </message>
    <message>
        <source>The one kept</source>
        <translation>Celui qui reste</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Encounters</source>
        <translation>Rencontres</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Suites</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Arbitrage</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Devices of the service</source>
        <translation>Postes du service</translation>
    </message>
    <message>
        <source>Sent and received</source>
        <translation>Envois et reçus</translation>
    </message>
    <message>
        <source>New encounter</source>
        <translation>Nouvelle rencontre</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Settings and help</source>
        <translation>Réglages et aide</translation>
    </message>
</context>
<context>
    <name>NewPhrase</name>
    <message>
        <source>Secret phrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Four words or more, at least 12 characters. Spaces and accents count.</source>
        <translation>Au moins quatre mots et 12 caractères. Les espaces et les accents comptent.</translation>
    </message>
    <message>
        <source>The same, a second time</source>
        <translation>La même, une seconde fois</translation>
    </message>
    <message>
        <source>At least {count} characters are needed.</source>
        <translation>Il faut au moins {count} caractères.</translation>
    </message>
    <message>
        <source>The two phrases differ. Type the second one again.</source>
        <translation>Les deux phrases diffèrent. Retapez la seconde.</translation>
    </message>
    <message>
        <source>The two phrases are the same.</source>
        <translation>Les deux phrases sont identiques.</translation>
    </message>
    <message>
        <source>Still too short: add words.</source>
        <translation>Encore trop court&#xa0;: ajoutez des mots.</translation>
    </message>
    <message>
        <source>Words or signs are repeated: replace them with others.</source>
        <translation>Des mots ou des signes se répètent&#xa0;: remplacez-les par d’autres.</translation>
    </message>
    <message>
        <source>Rows of letters or digits are guessed at once: choose words instead.</source>
        <translation>Les suites de lettres ou de chiffres se devinent aussitôt&#xa0;: prenez plutôt des mots.</translation>
    </message>
    <message>
        <source>These words are among the first that are tried: choose rarer ones.</source>
        <translation>Ces mots sont parmi les premiers essayés&#xa0;: prenez-en de plus rares.</translation>
    </message>
    <message>
        <source>One more word, with no link to the others, makes it much stronger.</source>
        <translation>Un mot de plus, sans lien avec les autres, la rend bien plus solide.</translation>
    </message>
</context>
<context>
    <name>NotebookView</name>
    <message>
        <source>Carnet</source>
        <translation>Carnet</translation>
    </message>
    <message>
        <source>de quartier</source>
        <translation>de quartier</translation>
    </message>
    <message>
        <source>next area</source>
        <translation>zone suivante</translation>
    </message>
    <message>
        <source>Alt+digit</source>
        <translation>Alt+chiffre</translation>
    </message>
    <message>
        <source>change page</source>
        <translation>changer d’écran</translation>
    </message>
    <message>
        <source>help</source>
        <translation>aide</translation>
    </message>
    <message>
        <source>New encounter</source>
        <translation>Nouvelle rencontre</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Take back the last saved gesture</source>
        <translation>Annuler le dernier geste enregistré</translation>
    </message>
    <message>
        <source>Help of the screen and list of keys</source>
        <translation>Aide de l’écran et liste des touches</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Zone suivante</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Zone précédente</translation>
    </message>
    <message>
        <source>Shift+F6</source>
        <translation>Maj+F6</translation>
    </message>
    <message>
        <source>Draw or lift the curtain</source>
        <translation>Mettre ou lever le rideau</translation>
    </message>
    <message>
        <source>Lock the notebook</source>
        <translation>Verrouiller le carnet</translation>
    </message>
    <message>
        <source>This page is not open to your role.</source>
        <translation>Cet écran n’est pas ouvert à votre rôle.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>C’est annulé.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Curtain drawn: names, contacts and stories hidden</source>
        <translation>Rideau mis&#xa0;: noms, contacts et récits cachés</translation>
    </message>
    <message>
        <source>Curtain lifted</source>
        <translation>Rideau levé</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Notices</source>
        <translation>Avis</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Write a whole number from {least} to {most}.</source>
        <translation>Écrivez un nombre entier de {least} à {most}.</translation>
    </message>
</context>
<context>
    <name>OneByOne</name>
    <message>
        <source>The last written first. All of it leaves together; a correction made now leaves with it.</source>
        <translation>Le dernier écrit d’abord. Tout part ensemble&#x202f;; une correction faite maintenant part avec le reste.</translation>
    </message>
    <message>
        <source>What will leave</source>
        <translation>Ce qui va partir</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
</context>
<context>
    <name>OutcomeArea</name>
    <message>
        <source>Exchange under way</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>You can go on working. Leave the stick plugged in.</source>
        <translation>Vous pouvez continuer à travailler. Gardez la clé branchée.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) sent.</source>
        <translation>
            <numerusform>%n élément envoyé.</numerusform>
            <numerusform>%n éléments envoyés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) sent.</source>
        <translation>
            <numerusform>%n photo envoyée.</numerusform>
            <numerusform>%n photos envoyées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) received.</source>
        <translation>
            <numerusform>%n élément reçu.</numerusform>
            <numerusform>%n éléments reçus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disagreement(s) to settle: both versions are kept.</source>
        <translation>
            <numerusform>%n désaccord à trancher&#xa0;: les deux versions sont gardées.</numerusform>
            <numerusform>%n désaccords à trancher&#xa0;: les deux versions sont gardées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The receipt comes later.</source>
        <translation>Le reçu viendra plus tard.</translation>
    </message>
    <message>
        <source>Nothing new on either side.</source>
        <translation>Rien de nouveau, ni ici ni à la mairie.</translation>
    </message>
    <message>
        <source>Written: you can take the stick out</source>
        <translation>C’est écrit&#xa0;: vous pouvez retirer la clé</translation>
    </message>
    <message>
        <source>Exchange done</source>
        <translation>Échange terminé</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Rien à envoyer</translation>
    </message>
    <message>
        <source>No file was written: everything has left already.</source>
        <translation>Aucun fichier n’a été écrit&#xa0;: tout est déjà parti.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), {size}.</source>
        <translation>
            <numerusform>%n élément, {size}.</numerusform>
            <numerusform>%n éléments, {size}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{text} Code to read over the telephone: {code}.</source>
        <translation>{text} Code à dicter au téléphone&#xa0;: {code}.</translation>
    </message>
    <message>
        <source>Written: you can carry the file</source>
        <translation>C’est écrit&#xa0;: vous pouvez emporter le fichier</translation>
    </message>
    <message>
        <source>Nothing is lost: all that was to leave is still on this computer.</source>
        <translation>Rien n’est perdu&#xa0;: tout ce qui devait partir est encore sur ce poste.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Another stick or folder…</source>
        <translation>Autre clé ou dossier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) sent</source>
        <translation>
            <numerusform>%n élément envoyé</numerusform>
            <numerusform>%n éléments envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) received</source>
        <translation>
            <numerusform>%n élément reçu</numerusform>
            <numerusform>%n éléments reçus</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} Before that: {done}.</source>
        <translation>{what} Avant cela&#xa0;: {done}.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Undone.</source>
        <translation>C’est annulé.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Carnet de quartier</source>
        <translation>Carnet de quartier</translation>
    </message>
    <message>
        <source>One promise, one person, one place</source>
        <translation>Un engagement, une personne, un lieu</translation>
    </message>
    <message>
        <source>Everything stays on this computer</source>
        <translation>Tout reste sur ce poste</translation>
    </message>
    <message>
        <source>The notebook works without a network. Nothing leaves it unless you send it.</source>
        <translation>Le carnet marche sans réseau. Rien n’en part sans que vous l’envoyiez.</translation>
    </message>
    <message>
        <source>Encrypted by your phrase</source>
        <translation>Chiffré par votre phrase</translation>
    </message>
    <message>
        <source>Without it or the recovery sheet, nobody can open the notebook.</source>
        <translation>Sans elle ni la feuille de secours, personne ne peut ouvrir le carnet.</translation>
    </message>
    <message>
        <source>A promise closes in two steps</source>
        <translation>Un engagement se clôt en deux temps</translation>
    </message>
    <message>
        <source>The work is done, then the person is told.</source>
        <translation>Le travail est fait, puis la personne est informée.</translation>
    </message>
</context>
<context>
    <name>ParcelsCard</name>
    <message>
        <source>Receipts</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Each sending leaves a code here. The town hall’s receipt carries the same one.</source>
        <translation>Chaque envoi laisse ici un code. Le reçu de la mairie porte le même.</translation>
    </message>
    <message>
        <source>Nothing has left yet</source>
        <translation>Rien n’est encore parti</translation>
    </message>
    <message>
        <source>The code is read over the telephone, to compare.</source>
        <translation>Le code se dicte au téléphone pour vérifier.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show the phrase</source>
        <translation>Voir la phrase</translation>
    </message>
    <message>
        <source>Hide the phrase</source>
        <translation>Cacher la phrase</translation>
    </message>
</context>
<context>
    <name>PeopleBlock</name>
    <message numerus="yes">
        <source>See the %n other(s)</source>
        <translation>
            <numerusform>Voir l’autre personne</numerusform>
            <numerusform>Voir les %n&#xa0;autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>A redemandé</translation>
    </message>
    <message>
        <source>prefers: {channel}</source>
        <translation>préfère&#xa0;: {channel}</translation>
    </message>
    <message>
        <source>waits since {day}</source>
        <translation>attend depuis le {day}</translation>
    </message>
    <message>
        <source>Discretion asked: no message, no letter, no mention of the town.</source>
        <translation>Discrétion demandée&#xa0;: ni message, ni courrier, ni mention de la ville.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Inform</source>
        <translation>Informer</translation>
    </message>
    <message>
        <source>Informed {told} of {people}</source>
        <translation>Informés {told} sur {people}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) left</source>
        <translation>
            <numerusform>reste %n&#xa0;personne</numerusform>
            <numerusform>reste %n&#xa0;personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPart</name>
    <message>
        <source>From four people on it is a group: this person waits for the answer, the encounter names nobody.</source>
        <translation>À partir de quatre personnes, c’est un groupe&#xa0;: cette personne attend la réponse, la rencontre ne nomme personne.</translation>
    </message>
    <message>
        <source>Agrees to be contacted again about this request</source>
        <translation>D’accord pour être recontacté·e au sujet de cette demande</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Words to say</source>
        <translation>Texte à dire</translation>
    </message>
    <message>
        <source>Name, as they wish it</source>
        <translation>Nom, comme la personne le souhaite</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Comment la joindre</translation>
    </message>
    <message>
        <source>Preferably</source>
        <translation>De préférence</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Invitations of the neighbourhood</source>
        <translation>Invitations du quartier</translation>
    </message>
    <message>
        <source>Name passed on to the elected official, for this request</source>
        <translation>Nom transmis à l’élu·e, pour cette demande</translation>
    </message>
    <message>
        <source>Discretion: no message, no mention of the town</source>
        <translation>Discrétion&#xa0;: ni message, ni mention de la ville</translation>
    </message>
    <message>
        <source>Under 15, write down a parent’s details instead.</source>
        <translation>Avant 15 ans, notez plutôt les coordonnées d’un parent.</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>What it shows</source>
        <translation>Ce qu’on y voit</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>Remove this file</source>
        <translation>Retirer ce fichier</translation>
    </message>
    <message>
        <source>Photo, {size}</source>
        <translation>Photo, {size}</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Photos of the encounter</source>
        <translation>Photos de la rencontre</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <source>This file cannot be shown here.</source>
        <translation>Ce fichier ne peut pas être affiché ici.</translation>
    </message>
</context>
<context>
    <name>PhotosPart</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Avoid faces and number plates. Its position is removed from the photo.</source>
        <translation>Évitez visages et plaques. La position est retirée de la photo.</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>image collée</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Choisir des photos</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>Images ({patterns})</translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation>Choisir des documents</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.odt *.docx *.txt)</source>
        <translation>Documents (*.pdf *.odt *.docx *.txt)</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>Photos being kept, {count}</source>
        <translation>Photos en cours, {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept</source>
        <translation>
            <numerusform>%n fichier gardé</numerusform>
            <numerusform>%n fichiers gardés</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {trouble}</source>
        <translation>{file}&#xa0;: {trouble}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message>
        <source>Everything is kept on this computer</source>
        <translation>Tout est gardé sur ce poste</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Gardé ici</translation>
    </message>
    <message>
        <source>Exchange under way</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Exchange under way · {percent} %</source>
        <translation>Envoi en cours · {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Attention · {what}</source>
        <translation>Attention · {what}</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>this computer was taken off the list</source>
        <translation>ce poste a été retiré de la liste</translation>
    </message>
    <message>
        <source>the service refuses this computer</source>
        <translation>le service refuse ce poste</translation>
    </message>
    <message>
        <source>the last exchange was refused</source>
        <translation>le dernier envoi a été refusé</translation>
    </message>
    <message numerus="yes">
        <source>%n disagreement(s) to settle</source>
        <translation>
            <numerusform>%n désaccord à trancher</numerusform>
            <numerusform>%n désaccords à trancher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) missing</source>
        <translation>
            <numerusform>%n photo manque</numerusform>
            <numerusform>%n photos manquent</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline · {count} to send</source>
        <translation>Hors ligne · {count} à envoyer</translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n photo(s) to send</source>
        <translation>
            <numerusform>Hors ligne · %n photo à envoyer</numerusform>
            <numerusform>Hors ligne · %n photos à envoyer</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline · {count} waiting for a receipt</source>
        <translation>Hors ligne · {count} en attente du reçu</translation>
    </message>
    <message>
        <source>Offline · nothing to send</source>
        <translation>Hors ligne · rien à envoyer</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>To send · {count}</source>
        <translation>À envoyer · {count}</translation>
    </message>
    <message numerus="yes">
        <source>To send · %n photo(s)</source>
        <translation>
            <numerusform>À envoyer · %n photo</numerusform>
            <numerusform>À envoyer · %n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone · waiting for the receipt</source>
        <translation>Parti · en attente du reçu</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>En sécurité</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Rien à envoyer</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>See them</source>
        <translation>Les voir</translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) open here</source>
        <translation>
            <numerusform>%n engagement ouvert ici</numerusform>
            <numerusform>%n engagements ouverts ici</numerusform>
        </translation>
    </message>
    <message>
        <source>No commitment open here</source>
        <translation>Aucun engagement ouvert ici</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
</context>
<context>
    <name>PromiseBox</name>
    <message>
        <source>To tell them</source>
        <translation>Pour dire</translation>
    </message>
    <message>
        <source>the date of the repair, the answer…</source>
        <translation>la date de réparation, la réponse…</translation>
    </message>
    <message>
        <source>Answer expected from</source>
        <translation>Réponse attendue de</translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation>personne d’autre</translation>
    </message>
    <message>
        <source>I will come back to you before</source>
        <translation>Je reviens vers vous avant le</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Dans combien de temps</translation>
    </message>
    <message>
        <source>1 wk</source>
        <translation>1 sem.</translation>
    </message>
    <message>
        <source>2 wks</source>
        <translation>2 sem.</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mois</translation>
    </message>
    <message>
        <source>Who promises what…</source>
        <translation>Qui promet quoi…</translation>
    </message>
    <message>
        <source>Remove this commitment</source>
        <translation>Retirer cet engagement</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>Promis par</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Who exactly</source>
        <translation>Qui exactement</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Décidé le</translation>
    </message>
    <message>
        <source>Choose a day from today on.</source>
        <translation>Choisissez un jour, à partir d’aujourd’hui.</translation>
    </message>
    <message>
        <source>An agent alone promises an answer, information or an appointment: say who promised this.</source>
        <translation>Un agent seul promet une réponse, une information ou un rendez-vous&#xa0;: dites qui a promis cela.</translation>
    </message>
    <message>
        <source>Say on which day it was decided.</source>
        <translation>Dites quel jour cela a été décidé.</translation>
    </message>
    <message>
        <source>Proposed by the rule: {rule}</source>
        <translation>Proposé par la règle&#xa0;: {rule}</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
</context>
<context>
    <name>PromisesPart</name>
    <message>
        <source>I will come back to you before…</source>
        <translation>Je reviens vers vous avant le…</translation>
    </message>
    <message>
        <source>Add another commitment</source>
        <translation>Ajouter un autre engagement</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Last encounters</source>
        <translation>Dernières rencontres</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n&#xa0;personne</numerusform>
            <numerusform>%n&#xa0;personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>The encounters that you note appear here.</source>
        <translation>Les rencontres que vous notez apparaissent ici.</translation>
    </message>
</context>
<context>
    <name>RecordNews</name>
    <message>
        <source>Changed meanwhile: {fields}. Nothing of it is covered: what you write will stand beside it.</source>
        <translation>Changé entre-temps&#xa0;: {fields}. Rien n’est recouvert&#xa0;: ce que vous écrivez restera à côté.</translation>
    </message>
    <message>
        <source>This encounter changed while you had it open</source>
        <translation>Cette rencontre a changé pendant que vous l’aviez ouverte</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>Everything else agrees. The state is read from the steps, never chosen. What you do not keep stays in the history.</source>
        <translation>Tout le reste concorde. L’état se lit des suites, il ne se choisit pas. Ce que vous ne gardez pas reste dans l’historique.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>another field</source>
        <translation>autre champ</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Ouvrir la fiche</translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Feuille de secours</translation>
    </message>
    <message>
        <source>24 characters to keep in the town hall’s safe, never with this computer.</source>
        <translation>24 caractères à ranger au coffre de la mairie, jamais avec ce poste.</translation>
    </message>
    <message>
        <source>I have put my recovery sheet away</source>
        <translation>J’ai rangé ma feuille de secours</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Afficher le code</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>feuille-de-secours.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Enregistrer la feuille de secours</translation>
    </message>
    <message>
        <source>Saved: {name}. Print it, then delete the file.</source>
        <translation>Enregistrée&#xa0;: {name}. Imprimez-la, puis supprimez le fichier.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyée à l’imprimante.</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>Cacher le code</translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message>
        <source>Reminders to make</source>
        <translation>Relances à faire</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>No body is to be reminded today.</source>
        <translation>Aucun organisme n’est à relancer aujourd’hui.</translation>
    </message>
</context>
<context>
    <name>ResendDialog</name>
    <message>
        <source>Ask for the file again</source>
        <translation>Demander un renvoi</translation>
    </message>
    <message>
        <source>Say it by voice or send it as it is: it names nobody.</source>
        <translation>À dire de vive voix, ou à envoyer tel quel&#xa0;: personne n’y est nommé.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>Nothing on this computer is replaced unless you ask for it. The backup stays as it is.</source>
        <translation>Rien n’est remplacé sur ce poste sans que vous le demandiez. La sauvegarde reste telle quelle.</translation>
    </message>
    <message>
        <source>Choose the backup…</source>
        <translation>Choisir la sauvegarde…</translation>
    </message>
    <message>
        <source>Secret phrase of that day</source>
        <translation>Phrase secrète de ce jour-là</translation>
    </message>
    <message>
        <source>It can be shown and pasted.</source>
        <translation>Elle peut se voir et se coller.</translation>
    </message>
    <message>
        <source>Where to put it</source>
        <translation>Où la mettre</translation>
    </message>
    <message>
        <source>Beside the others, as another notebook</source>
        <translation>À côté des autres, comme un autre carnet</translation>
    </message>
    <message>
        <source>In the place of the present one, which is set aside</source>
        <translation>À la place du carnet actuel, qui est mis de côté</translation>
    </message>
    <message>
        <source>Choose a backup first</source>
        <translation>Choisissez d’abord une sauvegarde</translation>
    </message>
    <message>
        <source>Its name ends in .carnet-copie.</source>
        <translation>Son nom finit par .carnet-copie.</translation>
    </message>
    <message>
        <source>Type the secret phrase that the notebook had when the backup was made.</source>
        <translation>Tapez la phrase secrète du carnet au moment de la sauvegarde.</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Choisir la sauvegarde</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>aucune fiche</translation>
    </message>
    <message>
        <source>Demonstration data</source>
        <translation>Données de démonstration</translation>
    </message>
    <message>
        <source>A real notebook</source>
        <translation>Vrai carnet</translation>
    </message>
    <message>
        <source>Backup of {when}</source>
        <translation>Sauvegarde du {when}</translation>
    </message>
    <message>
        <source>{kind}: {held}.</source>
        <translation>{kind}&#xa0;: {held}.</translation>
    </message>
    <message>
        <source>Choose another backup…</source>
        <translation>Choisir une autre sauvegarde…</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Reading over</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>I read it again: no name in this text</source>
        <translation>J’ai relu&#xa0;: aucun nom dans ce texte</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Write down the need, not the person: they may ask to read this record. Nothing is blocked, you decide.</source>
        <translation>Notez le besoin, pas la personne&#xa0;: elle peut demander à relire cette fiche. Rien n’est bloqué, vous décidez.</translation>
    </message>
    <message>
        <source>Nothing to look at again. Write down the need, not the person: they may ask to read this record.</source>
        <translation>Rien à revoir. Notez le besoin, pas la personne&#xa0;: elle peut demander à relire cette fiche.</translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>«&#xa0;{word}&#xa0;»</translation>
    </message>
    <message>
        <source>Say it otherwise</source>
        <translation>Reformuler</translation>
    </message>
    <message>
        <source>Say “{word}” otherwise</source>
        <translation>Reformuler «&#xa0;{word}&#xa0;»</translation>
    </message>
    <message>
        <source>Keep, because…</source>
        <translation>Garder, parce que…</translation>
    </message>
    <message>
        <source>Keep “{word}”, because…</source>
        <translation>Garder «&#xa0;{word}&#xa0;», parce que…</translation>
    </message>
    <message>
        <source>Write it myself</source>
        <translation>L’écrire autrement</translation>
    </message>
    <message>
        <source>it is the fact itself, not a person</source>
        <translation>c’est le fait lui-même, pas une personne</translation>
    </message>
    <message>
        <source>the person wants it written so</source>
        <translation>la personne tient à ces mots</translation>
    </message>
    <message>
        <source>it is the name of a place</source>
        <translation>c’est le nom d’un lieu</translation>
    </message>
    <message>
        <source>about health</source>
        <translation>donnée de santé</translation>
    </message>
    <message>
        <source>about a disability</source>
        <translation>handicap</translation>
    </message>
    <message>
        <source>about religion</source>
        <translation>religion</translation>
    </message>
    <message>
        <source>an opinion</source>
        <translation>opinion, syndicat</translation>
    </message>
    <message>
        <source>about origin</source>
        <translation>origine</translation>
    </message>
    <message>
        <source>about private life</source>
        <translation>vie privée</translation>
    </message>
    <message>
        <source>an accusation</source>
        <translation>accusation</translation>
    </message>
    <message>
        <source>a judgement</source>
        <translation>jugement</translation>
    </message>
    <message>
        <source>about family or money</source>
        <translation>famille, argent</translation>
    </message>
    <message>
        <source>a name or a contact</source>
        <translation>nom ou contact</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Revoke the device of {holder}?</source>
        <translation>Révoquer le poste de {holder}&#x202f;?</translation>
    </message>
    <message>
        <source>From the next exchange or file on, it receives nothing more. What would still come is kept apart until you decide.</source>
        <translation>Dès le prochain échange ou fichier, il ne reçoit plus rien. Ce qui viendrait encore est gardé à part jusqu’à votre décision.</translation>
    </message>
    <message>
        <source>Revoke this device</source>
        <translation>Révoquer ce poste</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>{number} of its notes have not come yet: ask for a last file if you can.</source>
        <translation>{number} de ses notes ne sont pas arrivées&#xa0;: demandez un dernier fichier si vous le pouvez.</translation>
    </message>
</context>
<context>
    <name>RoleAndSectors</name>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Secteurs</translation>
    </message>
</context>
<context>
    <name>SaidPart</name>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Hidden by the curtain. Press F8 to lift it.</source>
        <translation>Caché par le rideau. F8 pour le lever.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) to look at again</source>
        <translation>
            <numerusform>%n mot à revoir</numerusform>
            <numerusform>%n mots à revoir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) to look at again, Alt+R</source>
        <translation>
            <numerusform>%n mot à revoir, Alt+R</numerusform>
            <numerusform>%n mots à revoir, Alt+R</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>Ce texte a %n caractère de trop&#xa0;: raccourcissez-le.</numerusform>
            <numerusform>Ce texte a %n caractères de trop&#xa0;: raccourcissez-le.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBody</name>
    <message>
        <source>A person, an address, a commitment, a command…</source>
        <translation>Une personne, une adresse, un engagement, une commande…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>Accents, hyphens and capitals are ignored.</source>
        <translation>Accents, tirets et majuscules sont ignorés.</translation>
    </message>
    <message>
        <source>Nothing in this notebook holds “{words}”. Try fewer letters, or another word for it.</source>
        <translation>Rien dans ce carnet ne contient «&#xa0;{words}&#xa0;». Essayez moins de lettres, ou un autre mot.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>more than {count} results, offline</source>
        <translation>plus de {count}&#xa0;résultats, sans réseau</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s), offline</source>
        <translation>
            <numerusform>%n&#xa0;résultat, sans réseau</numerusform>
            <numerusform>%n&#xa0;résultats, sans réseau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>People, places, commitments, encounters, commands: everything in this notebook, without network.</source>
        <translation>Personnes, lieux, engagements, rencontres, commandes&#xa0;: tout ce carnet, sans réseau.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
</context>
<context>
    <name>Secret</name>
    <message>
        <source>hidden</source>
        <translation>caché</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>hidden</source>
        <translation>caché</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>{first} on one side, {second} on the other, neither having seen the other. Note the outcome again to decide.</source>
        <translation>{first} d’un côté, {second} de l’autre, sans que l’un ait vu l’autre. Notez de nouveau l’issue pour trancher.</translation>
    </message>
    <message>
        <source>Two outcomes contradict each other</source>
        <translation>Deux issues se contredisent</translation>
    </message>
    <message>
        <source>Everything goes on there: its history and everybody who waits.</source>
        <translation>Tout continue là-bas&#xa0;: son histoire et les personnes qui attendent.</translation>
    </message>
    <message>
        <source>Merged into another commitment</source>
        <translation>Fusionné avec un autre engagement</translation>
    </message>
    <message>
        <source>Two devices said different things: {fields}. Both versions are kept until somebody chooses.</source>
        <translation>Deux postes ont dit des choses différentes&#xa0;: {fields}. Les deux versions sont gardées jusqu’à ce que quelqu’un choisisse.</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>deleted here, changed there</source>
        <translation>supprimé ici, modifié là</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Trancher</translation>
    </message>
    <message>
        <source>It resumes by itself on {day}.</source>
        <translation>La suite reprend d’elle-même le {day}.</translation>
    </message>
    <message>
        <source>Paused: the body waits for us</source>
        <translation>Suspendu&#xa0;: l’organisme nous attend</translation>
    </message>
    <message>
        <source>Nobody saw it: say so when you inform.</source>
        <translation>Personne ne l’a constaté&#xa0;: dites-le en informant.</translation>
    </message>
    <message>
        <source>Declared done, not checked</source>
        <translation>Déclaré fait, non vérifié</translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation>avant {day}</translation>
    </message>
    <message numerus="yes">
        <source>since %n day(s)</source>
        <translation>
            <numerusform>depuis %n&#xa0;jour</numerusform>
            <numerusform>depuis %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>since today</source>
        <translation>depuis aujourd’hui</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Reminder ladder</source>
        <translation>Échelle de relance</translation>
    </message>
    <message>
        <source>Legal clock</source>
        <translation>Horloge légale</translation>
    </message>
    <message>
        <source>to be checked by the legal service</source>
        <translation>à vérifier par le service juridique</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Remind: {who}</source>
        <translation>Relancer&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Answer: they asked again</source>
        <translation>Répondre&#xa0;: a redemandé</translation>
    </message>
    <message>
        <source>Decide between two outcomes</source>
        <translation>Trancher entre deux issues</translation>
    </message>
    <message>
        <source>Inform</source>
        <translation>Informer</translation>
    </message>
    <message>
        <source>Post a notice: nobody left to call</source>
        <translation>Afficher&#xa0;: plus personne à appeler</translation>
    </message>
    <message>
        <source>Due: do it, or say why not</source>
        <translation>Échéance&#xa0;: faire, ou dire pourquoi non</translation>
    </message>
    <message>
        <source>Give news to the person who waits</source>
        <translation>Donner des nouvelles à la personne</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Échéance proche</translation>
    </message>
    <message>
        <source>D{days}</source>
        <translation>J{days}</translation>
    </message>
    <message>
        <source>Passed on to {body}</source>
        <translation>Transmis à {body}</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>stopped: work done</source>
        <translation>arrêtée&#xa0;: travail fait</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>Request received</source>
        <translation>Demande reçue</translation>
    </message>
    <message>
        <source>Silence means acceptance</source>
        <translation>Silence vaut accord</translation>
    </message>
    <message>
        <source>Silence means refusal</source>
        <translation>Silence vaut refus</translation>
    </message>
    <message>
        <source>Going to court until</source>
        <translation>Recours possible jusqu’au</translation>
    </message>
    <message>
        <source>Receipt acknowledged</source>
        <translation>Accusé reçu</translation>
    </message>
    <message>
        <source>No acknowledgement was noted: one is owed, with the date on which silence decides.</source>
        <translation>Aucun accusé n’est noté&#xa0;: il en faut un, avec la date où le silence décide.</translation>
    </message>
    <message>
        <source>The rule that applies is not known: no date is computed.</source>
        <translation>La règle applicable n’est pas connue&#xa0;: aucune date n’est calculée.</translation>
    </message>
    <message>
        <source>The encounter it comes from</source>
        <translation>La rencontre d’origine</translation>
    </message>
    <message>
        <source>The commitment that goes on</source>
        <translation>L’engagement qui continue</translation>
    </message>
</context>
<context>
    <name>SectorsField</name>
    <message>
        <source>Your sectors, optional</source>
        <translation>Vos secteurs, facultatif</translation>
    </message>
    <message>
        <source>Sectors chosen, press one to take it away</source>
        <translation>Secteurs choisis, appuyer sur l’un d’eux le retire</translation>
    </message>
    <message>
        <source>Add another sector…</source>
        <translation>Ajouter un autre secteur…</translation>
    </message>
    <message>
        <source>The whole territory</source>
        <translation>Tout le territoire</translation>
    </message>
</context>
<context>
    <name>SecurityCard</name>
    <message>
        <source>Safety</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Change the secret phrase…</source>
        <translation>Changer la phrase secrète…</translation>
    </message>
    <message>
        <source>New recovery sheet…</source>
        <translation>Nouvelle feuille de secours…</translation>
    </message>
    <message>
        <source>The demonstration’s phrase is public and stays as it is.</source>
        <translation>La phrase de la démonstration est publique et ne se change pas.</translation>
    </message>
    <message>
        <source>Lock after, without a gesture</source>
        <translation>Verrouiller après, sans geste</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Verrouiller maintenant</translation>
    </message>
    <message>
        <source>Present secret phrase</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>New secret phrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Change the phrase</source>
        <translation>Changer la phrase</translation>
    </message>
    <message>
        <source>Backups already made keep the phrase of their day.</source>
        <translation>Les sauvegardes déjà faites gardent la phrase de leur jour.</translation>
    </message>
    <message>
        <source>The former sheet then no longer opens this computer: destroy it.</source>
        <translation>L’ancienne feuille n’ouvrira alors plus ce poste&#xa0;: détruisez-la.</translation>
    </message>
    <message>
        <source>Secret phrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Make a new sheet</source>
        <translation>Faire une nouvelle feuille</translation>
    </message>
    <message>
        <source>The secret phrase is changed</source>
        <translation>La phrase secrète est changée</translation>
    </message>
    <message>
        <source>The recovery sheet still holds.</source>
        <translation>La feuille de secours reste valable.</translation>
    </message>
    <message>
        <source>The new recovery sheet holds</source>
        <translation>La nouvelle feuille de secours est valable</translation>
    </message>
    <message>
        <source>Destroy the former one.</source>
        <translation>Détruisez l’ancienne.</translation>
    </message>
    <message>
        <source>Type the present secret phrase.</source>
        <translation>Tapez la phrase secrète actuelle.</translation>
    </message>
</context>
<context>
    <name>SendBar</name>
    <message>
        <source>Send by network</source>
        <translation>Envoyer par le réseau</translation>
    </message>
    <message>
        <source>Exchange by the shared folder</source>
        <translation>Échanger par le dossier partagé</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Export to a USB stick</source>
        <translation>Exporter vers une clé USB</translation>
    </message>
    <message>
        <source>Stick “{name}” plugged in</source>
        <translation>Clé «&#xa0;{name}&#xa0;» branchée</translation>
    </message>
    <message>
        <source>{size} free, can be written</source>
        <translation>{size} libres, écriture possible</translation>
    </message>
    <message>
        <source>{size} free, cannot be written</source>
        <translation>{size} libres, écriture impossible</translation>
    </message>
    <message>
        <source>Out of reach for now. It goes on trying by itself.</source>
        <translation>Injoignable pour l’instant. Les essais continuent tout seuls.</translation>
    </message>
    <message>
        <source>The town hall’s service</source>
        <translation>Le service de la mairie</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>Dossier partagé</translation>
    </message>
    <message>
        <source>No shared folder</source>
        <translation>Pas de dossier partagé</translation>
    </message>
    <message>
        <source>The files brought to you are taken in on the page for reception.</source>
        <translation>Les fichiers qu’on vous apporte s’importent à la page «&#xa0;Arbitrage&#xa0;».</translation>
    </message>
    <message>
        <source>No stick plugged in</source>
        <translation>Aucune clé branchée</translation>
    </message>
    <message>
        <source>Plug one in, or choose a folder: the file is encrypted.</source>
        <translation>Branchez-en une, ou choisissez un dossier&#xa0;: le fichier est chiffré.</translation>
    </message>
    <message numerus="yes">
        <source>{note}. %n other stick(s): “Choose a folder…”</source>
        <translation>
            <numerusform>{note}. %n autre clé&#xa0;: «&#xa0;Choisir un dossier…&#xa0;»</numerusform>
            <numerusform>{note}. %n autres clés&#xa0;: «&#xa0;Choisir un dossier…&#xa0;»</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceCard</name>
    <message>
        <source>My service</source>
        <translation>Mon service</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Lecture de l’état de ce poste…</translation>
    </message>
    <message>
        <source>Fingerprint, to read over the telephone</source>
        <translation>Empreinte, à dicter au téléphone</translation>
    </message>
    <message>
        <source>1. Write a request, and give it to your supervisor.</source>
        <translation>1. Écrivez une demande, et remettez-la à votre responsable.</translation>
    </message>
    <message>
        <source>2. Compare the fingerprint over the telephone.</source>
        <translation>2. Comparez l’empreinte au téléphone.</translation>
    </message>
    <message>
        <source>3. Open the card that you get back, or drop it here.</source>
        <translation>3. Ouvrez la carte qu’on vous rend, ou déposez-la ici.</translation>
    </message>
    <message>
        <source>Your name, as your colleagues know it</source>
        <translation>Votre nom, tel que vos collègues le connaissent</translation>
    </message>
    <message>
        <source>Write the request…</source>
        <translation>Écrire la demande…</translation>
    </message>
    <message>
        <source>Open a card…</source>
        <translation>Ouvrir une carte…</translation>
    </message>
    <message>
        <source>The request holds your name and public keys, nothing that you noted.</source>
        <translation>La demande contient votre nom et des clés publiques, rien de ce que vous avez noté.</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Adresse du service</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>Dossier partagé</translation>
    </message>
    <message>
        <source>Choose the shared folder…</source>
        <translation>Choisir le dossier partagé…</translation>
    </message>
    <message>
        <source>Keep these ways</source>
        <translation>Garder ces chemins</translation>
    </message>
    <message>
        <source>Without either, everything goes by USB stick.</source>
        <translation>Sans l’un ni l’autre, tout passe par clé USB.</translation>
    </message>
    <message>
        <source>This notebook can only be read</source>
        <translation>Ce carnet est en lecture seule</translation>
    </message>
    <message>
        <source>It joins no service until it is repaired or restored.</source>
        <translation>Il ne rejoint aucun service avant d’être réparé ou restauré.</translation>
    </message>
    <message>
        <source>Fingerprint: {groups}</source>
        <translation>Empreinte&#xa0;: {groups}</translation>
    </message>
    <message>
        <source>No service yet</source>
        <translation>Pas encore de service</translation>
    </message>
    <message>
        <source>Everything is kept on this computer. What you note now comes along when you join.</source>
        <translation>Tout est gardé sur ce poste. Ce que vous notez dès maintenant viendra avec vous.</translation>
    </message>
    <message>
        <source>This computer stands in for the service</source>
        <translation>Ce poste tient lieu de service</translation>
    </message>
    <message>
        <source>The others’ files are received here. List of computers: version {version}.</source>
        <translation>Les fichiers des autres sont reçus ici. Liste des postes&#xa0;: version {version}.</translation>
    </message>
    <message>
        <source>In the service, as computer {code}</source>
        <translation>Dans le service, poste {code}</translation>
    </message>
    <message>
        <source>List of computers: version {version}.</source>
        <translation>Liste des postes&#xa0;: version {version}.</translation>
    </message>
    <message>
        <source>Taken off the service’s list</source>
        <translation>Retiré de la liste du service</translation>
    </message>
    <message>
        <source>What you noted stays here. To come back, write a new request.</source>
        <translation>Ce que vous avez noté reste ici. Pour revenir, écrivez une nouvelle demande.</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Démonstration</translation>
    </message>
    <message>
        <source>Its data are made up: it joins no service and sends nothing.</source>
        <translation>Ses données sont fictives&#xa0;: elle ne rejoint aucun service et n’envoie rien.</translation>
    </message>
    <message>
        <source>Write your name: your supervisor reads it on the request.</source>
        <translation>Écrivez votre nom&#xa0;: votre responsable le lit sur la demande.</translation>
    </message>
    <message>
        <source>Write the request</source>
        <translation>Écrire la demande</translation>
    </message>
    <message>
        <source>Give it to your supervisor, then read over the telephone: {fingerprint}</source>
        <translation>Remettez-la à votre responsable, puis dictez au téléphone&#xa0;: {fingerprint}</translation>
    </message>
    <message>
        <source>Request written: {name}</source>
        <translation>Demande écrite&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Open the card of this computer</source>
        <translation>Ouvrir la carte de ce poste</translation>
    </message>
    <message>
        <source>Enter the service with this card?</source>
        <translation>Entrer dans le service avec cette carte&#x202f;?</translation>
    </message>
    <message>
        <source>Everything that you noted comes along at the next exchange. The card opens only for the computer that asked.</source>
        <translation>Tout ce que vous avez noté vient avec vous au prochain échange. La carte ne s’ouvre que sur le poste qui l’a demandée.</translation>
    </message>
    <message>
        <source>Enter the service</source>
        <translation>Entrer dans le service</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>The next exchange brings your notes and the service’s together.</source>
        <translation>Le prochain échange réunit vos notes et celles du service.</translation>
    </message>
    <message>
        <source>This computer is in the service</source>
        <translation>Ce poste est dans le service</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>C’est gardé</translation>
    </message>
    <message>
        <source>The next exchange goes that way.</source>
        <translation>Le prochain échange passe par là.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>What holds for this computer, and for the notebook open on it.</source>
        <translation>Ce qui vaut pour ce poste, et pour le carnet qui y est ouvert.</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Aide et touches</translation>
    </message>
    <message>
        <source>Settings and help</source>
        <translation>Réglages et aide</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Not applied: {who}</source>
        <translation>Pas appliqué&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Answer for another computer: {who}</source>
        <translation>Réponse pour un autre poste&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Carry it back to that computer, which alone can open it. Nothing changes here.</source>
        <translation>Rapportez-la à ce poste, seul à pouvoir l’ouvrir. Rien ne change ici.</translation>
    </message>
    <message>
        <source>Revoked device: {who}</source>
        <translation>Poste révoqué&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Kept and passed on, without mixing with the rest, until you admit it.</source>
        <translation>Gardé et transmis, sans être mêlé au reste, jusqu’à ce que vous l’admettiez.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) refused whole</source>
        <translation>
            <numerusform>%n fichier refusé en entier</numerusform>
            <numerusform>%n fichiers refusés en entier</numerusform>
        </translation>
    </message>
    <message>
        <source>{who}: {reason}</source>
        <translation>{who}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Ask for it again</source>
        <translation>Demander un renvoi</translation>
    </message>
    <message>
        <source>Ask for it again: {who}</source>
        <translation>Demander un renvoi&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Nothing of it is taken; all of it is still on its computer.</source>
        <translation>Rien n’en est pris&#x202f;; tout est encore sur son poste.</translation>
    </message>
    <message>
        <source>{who}: a device that your list does not have yet. Exchange with the service first, then look at the file again.</source>
        <translation>{who}&#xa0;: un poste qui n’est pas encore dans votre liste. Échangez d’abord avec le service, puis relisez le fichier.</translation>
    </message>
    <message>
        <source>Device list to bring up to date</source>
        <translation>Liste des postes à mettre à jour</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Échanger maintenant</translation>
    </message>
    <message>
        <source>{who}: taken before. Nothing is doubled, and a receipt is made again.</source>
        <translation>{who}&#xa0;: déjà pris. Rien n’est doublé, et un reçu est refait.</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) seen before</source>
        <translation>
            <numerusform>%n élément déjà vu</numerusform>
            <numerusform>%n éléments déjà vus</numerusform>
        </translation>
    </message>
    <message>
        <source>{who}: all of it is known already. Nothing is doubled, and a receipt is made.</source>
        <translation>{who}&#xa0;: tout est déjà connu. Rien n’est doublé, et un reçu est fait.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>Missing numbers</source>
        <translation>Numéros manquants</translation>
    </message>
    <message>
        <source>Declare lost…</source>
        <translation>Déclarer perdu…</translation>
    </message>
    <message>
        <source>Declare lost: {what}</source>
        <translation>Déclarer perdu&#xa0;: {what}</translation>
    </message>
    <message>
        <source>They hold nothing back: what came is taken, and they will be when they come.</source>
        <translation>Ils ne retiennent rien&#xa0;: ce qui est venu est pris, et eux le seront quand ils viendront.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) missing</source>
        <translation>
            <numerusform>%n photo manquante</numerusform>
            <numerusform>%n photos manquantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n photo(s)</source>
        <translation>
            <numerusform>{name}&#xa0;: %n photo</numerusform>
            <numerusform>{name}&#xa0;: %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither here nor beside the file. The records are taken; the photos come with a later exchange.</source>
        <translation>Ni ici, ni à côté du fichier. Les fiches sont prises&#x202f;; les photos viennent avec un prochain échange.</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) to carry back</source>
        <translation>
            <numerusform>%n reçu à rapporter</numerusform>
            <numerusform>%n reçus à rapporter</numerusform>
        </translation>
    </message>
    <message>
        <source>Receipts to carry back</source>
        <translation>Reçus à rapporter</translation>
    </message>
    <message>
        <source>A backup is made, then the files are applied, then their receipts are written for the agents.</source>
        <translation>Une sauvegarde est faite, puis les fichiers sont appliqués, puis leurs reçus sont écrits pour les agents.</translation>
    </message>
    <message>
        <source>In: {folder}</source>
        <translation>Dans&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>No folder chosen</source>
        <translation>Aucun dossier choisi</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Autre dossier…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
</context>
<context>
    <name>SilentCard</name>
    <message>
        <source>Silent bodies</source>
        <translation>Organismes muets</translation>
    </message>
    <message>
        <source>D{days}</source>
        <translation>J{days}</translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) passed on, rung {rung} due</source>
        <translation>
            <numerusform>%n&#xa0;engagement transmis, rang {rung} dû</numerusform>
            <numerusform>%n&#xa0;engagements transmis, rang {rung} dû</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Every body has answered, or is still within its time.</source>
        <translation>Chaque organisme a répondu, ou est encore dans son délai.</translation>
    </message>
</context>
<context>
    <name>SpotLine</name>
    <message>
        <source>Take this point</source>
        <translation>Reprendre ce point</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Remove the point</source>
        <translation>Retirer le point</translation>
    </message>
    <message>
        <source>The photo says where it was taken.</source>
        <translation>La photo dit où elle a été prise.</translation>
    </message>
    <message>
        <source>The photo’s point is taken over.</source>
        <translation>Le point de la photo est repris.</translation>
    </message>
</context>
<context>
    <name>StateBanner</name>
    <message>
        <source>Its people and places are made up: a demonstration never sends and never receives.</source>
        <translation>Ses personnes et ses données sont fictives&#xa0;: une démonstration n’envoie et ne reçoit jamais rien.</translation>
    </message>
    <message>
        <source>Demonstration: nothing leaves this computer</source>
        <translation>Démonstration&#xa0;: rien ne part de ce poste</translation>
    </message>
    <message>
        <source>What you noted stays here and can still be written on a stick. Your supervisor decides what is done with it. To come back into the service, ask to join again in the settings.</source>
        <translation>Ce que vous avez noté reste ici et peut encore s’écrire sur une clé. Votre responsable décide de la suite. Pour revenir dans le service, refaites une demande dans les réglages.</translation>
    </message>
    <message>
        <source>This computer was taken off the service’s list</source>
        <translation>Ce poste a été retiré de la liste du service</translation>
    </message>
    <message>
        <source>What the others bring is received here, and they leave with your receipt. Keep its backups on another disk.</source>
        <translation>Ce que les autres apportent est reçu ici, et ils repartent avec votre reçu. Gardez ses sauvegardes sur un autre disque.</translation>
    </message>
    <message>
        <source>This computer stands in for the service</source>
        <translation>Ce poste tient lieu de service</translation>
    </message>
    <message>
        <source>This notebook is on its own</source>
        <translation>Ce carnet est seul</translation>
    </message>
    <message>
        <source>It has no service yet: nothing leaves, and everything is kept on this computer and in its backups.</source>
        <translation>Il n’a pas encore de service&#xa0;: rien ne part, tout est gardé sur ce poste et dans ses sauvegardes.</translation>
    </message>
    <message>
        <source>To share it with your town hall: write a request file, give it to your supervisor, read the fingerprint over the telephone. The card you get back opens the service, with everything that you noted before.</source>
        <translation>Pour le partager avec votre mairie&#xa0;: écrivez une demande, remettez-la à votre responsable, dictez l’empreinte au téléphone. La carte qu’on vous rend ouvre le service, avec tout ce que vous aviez déjà noté.</translation>
    </message>
    <message>
        <source>Ask to join a service</source>
        <translation>Demander à rejoindre un service</translation>
    </message>
    <message>
        <source>Welcome a computer</source>
        <translation>Accueillir un poste</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Read only: nothing can be written in this notebook</source>
        <translation>Lecture seule&#xa0;: rien ne peut être écrit dans ce carnet</translation>
    </message>
    <message>
        <source>Everything is kept on this computer</source>
        <translation>Tout est gardé sur ce poste</translation>
    </message>
    <message>
        <source>Everything is kept on this computer · last save at {hour}</source>
        <translation>Tout est gardé sur ce poste · dernier enregistrement à {hour}</translation>
    </message>
    <message>
        <source>Everything is kept on this computer · last save on {day}</source>
        <translation>Tout est gardé sur ce poste · dernier enregistrement {day}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Promised</source>
        <translation>Promis</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>No effect</source>
        <translation>Sans effet</translation>
    </message>
    <message>
        <source>Take this step back</source>
        <translation>Annuler cette suite</translation>
    </message>
    <message>
        <source>Take this step back: {step}</source>
        <translation>Annuler cette suite&#xa0;: {step}</translation>
    </message>
    <message>
        <source>planned for {day}</source>
        <translation>prévu pour {day}</translation>
    </message>
</context>
<context>
    <name>StepTitle</name>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
</context>
<context>
    <name>StrengthGauge</name>
    <message>
        <source>Strength</source>
        <translation>Solidité</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>trop courte</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bonne</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>très bonne</translation>
    </message>
</context>
<context>
    <name>SuggestField</name>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n proposition</numerusform>
            <numerusform>%n propositions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestList</name>
    <message>
        <source>Keep the text as it is</source>
        <translation>Garder le texte tel quel</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>take</source>
        <translation>prendre</translation>
    </message>
</context>
<context>
    <name>SynchronisationPage</name>
    <message>
        <source>What the team noted meets here. Its backups make it safe for everybody.</source>
        <translation>Ce que l’équipe a noté se rejoint ici. Les sauvegardes de ce poste le mettent en sécurité pour tous.</translation>
    </message>
    <message>
        <source>Everything you noted is kept here. Nothing goes before the town hall has confirmed it.</source>
        <translation>Tout ce que vous avez noté est gardé sur ce poste. Rien n’est effacé avant d’être confirmé par la mairie.</translation>
    </message>
    <message>
        <source>Write what leaves on the stick, or in a folder</source>
        <translation>Écrire ce qui part sur la clé, ou dans un dossier</translation>
    </message>
    <message>
        <source>Send by the best way there is</source>
        <translation>Envoyer par le meilleur chemin</translation>
    </message>
    <message>
        <source>Sent and received</source>
        <translation>Envois et reçus</translation>
    </message>
    <message>
        <source>Settle them</source>
        <translation>Trancher</translation>
    </message>
    <message>
        <source>Nothing is lost: all that was to leave is still on this computer.</source>
        <translation>Rien n’est perdu&#xa0;: tout ce qui devait partir est encore sur ce poste.</translation>
    </message>
    <message>
        <source>Where to write what leaves</source>
        <translation>Où écrire ce qui part</translation>
    </message>
</context>
<context>
    <name>ThemeField</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>choose a theme</source>
        <translation>choisir</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>My commitments</source>
        <translation>Mes engagements</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Nobody waits for an answer from you this week.</source>
        <translation>Personne n’attend de réponse de vous cette semaine.</translation>
    </message>
    <message>
        <source>Everything is said</source>
        <translation>Tout est dit</translation>
    </message>
    <message>
        <source>The promises that you make appear here, with the day by which they are kept.</source>
        <translation>Vos promesses apparaissent ici, avec le jour où elles doivent être tenues.</translation>
    </message>
    <message>
        <source>No promise yet</source>
        <translation>Aucune promesse pour l’instant</translation>
    </message>
    <message>
        <source>Note a first encounter. If you promise an answer, it will be here until the person is informed.</source>
        <translation>Notez une première rencontre. Si vous promettez une réponse, elle restera ici jusqu’à ce que la personne soit informée.</translation>
    </message>
    <message>
        <source>Your notebook is ready</source>
        <translation>Votre carnet est prêt</translation>
    </message>
    <message>
        <source>Note an encounter</source>
        <translation>Noter une rencontre</translation>
    </message>
    <message>
        <source>Review of the team, by neighbourhood and by body. No figure by agent.</source>
        <translation>Revue d’équipe, par quartier et par organisme. Aucun chiffre par agent.</translation>
    </message>
    <message>
        <source>Nothing is promised yet.</source>
        <translation>Rien n’est encore promis.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) late</source>
        <translation>
            <numerusform>%n&#xa0;réponse en retard</numerusform>
            <numerusform>%n&#xa0;réponses en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to give before tonight</source>
        <translation>
            <numerusform>%n à donner avant ce soir</numerusform>
            <numerusform>%n à donner avant ce soir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) to make</source>
        <translation>
            <numerusform>%n&#xa0;relance à faire</numerusform>
            <numerusform>%n&#xa0;relances à faire</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>Rien n’est dû aujourd’hui.</translation>
    </message>
    <message>
        <source>No name of a resident without their agreement.</source>
        <translation>Aucun nom d’habitant sans son accord.</translation>
    </message>
    <message>
        <source>Recorded: {step}</source>
        <translation>Noté&#xa0;: {step}</translation>
    </message>
</context>
<context>
    <name>TooLateCard</name>
    <message>
        <source>Too late to inform</source>
        <translation>Trop tard pour informer</translation>
    </message>
    <message>
        <source>informed {told} of {people}</source>
        <translation>informés {told} sur {people}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Everybody was informed in time.</source>
        <translation>Chacun a été informé à temps.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>Barre haute</translation>
    </message>
    <message>
        <source>Curtain drawn: names, contacts and stories hidden</source>
        <translation>Rideau mis&#xa0;: noms, contacts et récits cachés</translation>
    </message>
    <message>
        <source>Search for a person, an address…</source>
        <translation>Chercher une personne, une adresse…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>New encounter</source>
        <translation>Nouvelle rencontre</translation>
    </message>
    <message>
        <source>Curtain</source>
        <translation>Rideau</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Nothing says what you heard. Add a few words, or save again as it is.</source>
        <translation>Rien ne dit ce que vous avez entendu. Ajoutez quelques mots, ou enregistrez de nouveau telle quelle.</translation>
    </message>
    <message>
        <source>Choose how you met.</source>
        <translation>Choisissez le canal de la rencontre.</translation>
    </message>
    <message>
        <source>Say where: an address, a square, a school…</source>
        <translation>Dites où&#xa0;: une adresse, un square, une école…</translation>
    </message>
    <message>
        <source>Choose a theme.</source>
        <translation>Choisissez un thème.</translation>
    </message>
    <message>
        <source>Say why it is noted so late.</source>
        <translation>Dites pourquoi elle est notée si tard.</translation>
    </message>
    <message>
        <source>Say what was done: answered, directed, promised.</source>
        <translation>Dites ce qui a été fait&#xa0;: répondu, orienté, promis.</translation>
    </message>
    <message>
        <source>Write the name as the person wishes it, or untick the agreement.</source>
        <translation>Écrivez le nom comme la personne le souhaite, ou décochez l’accord.</translation>
    </message>
    <message>
        <source>Write how to reach them, or choose “in person”.</source>
        <translation>Écrivez comment la joindre, ou choisissez «&#xa0;En personne&#xa0;».</translation>
    </message>
    <message>
        <source>Say in a few words why it is corrected.</source>
        <translation>Dites en quelques mots pourquoi la fiche est corrigée.</translation>
    </message>
</context>
<context>
    <name>TwoStep</name>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>then inform</source>
        <translation>puis informer</translation>
    </message>
    <message>
        <source>To inform</source>
        <translation>À informer</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Informé</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Non joint</translation>
    </message>
    <message>
        <source>Informed {informed} of {people}</source>
        <translation>Informés {informed} sur {people}</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Do what the full button says</source>
        <translation>Valider l’action pleine</translation>
    </message>
    <message>
        <source>Carnet de quartier</source>
        <translation>Carnet de quartier</translation>
    </message>
    <message>
        <source>Begin another notebook…</source>
        <translation>Commencer un autre carnet…</translation>
    </message>
    <message>
        <source>Go on from a backup…</source>
        <translation>Reprendre une sauvegarde…</translation>
    </message>
    <message>
        <source>Notebook locked</source>
        <translation>Carnet verrouillé</translation>
    </message>
    <message>
        <source>Open the notebook</source>
        <translation>Ouvrir le carnet</translation>
    </message>
    <message>
        <source>After {count} minutes without a gesture. Your draft is kept.</source>
        <translation>Après {count} minutes sans geste. Votre brouillon est gardé.</translation>
    </message>
    <message>
        <source>Your draft is kept.</source>
        <translation>Votre brouillon est gardé.</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Carnet</translation>
    </message>
    <message>
        <source>Secret phrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>It can be shown and pasted.</source>
        <translation>Elle peut se voir et se coller.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Forgotten passphrase?</source>
        <translation>Phrase oubliée&#x202f;?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>The demonstration’s phrase is public: {phrase}</source>
        <translation>La phrase de la démonstration est publique&#xa0;: {phrase}</translation>
    </message>
    <message>
        <source>Type the secret phrase of this notebook.</source>
        <translation>Tapez la phrase secrète de ce carnet.</translation>
    </message>
    <message>
        <source>It is already open in another window of this computer. Close that one, then try again.</source>
        <translation>Il est déjà ouvert dans une autre fenêtre de ce poste. Fermez-la, puis réessayez.</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>Prochain essai dans %n seconde</numerusform>
            <numerusform>Prochain essai dans %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>The notebook never locks you out for good.</source>
        <translation>Le carnet ne se bloque jamais pour de bon.</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>Deleted here, changed there</source>
        <translation>Supprimé ici, modifié là</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Kept, with what was changed</source>
        <translation>Garder, avec ce qui a été modifié</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présent</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(effacé)</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>without having seen the changes</source>
        <translation>sans avoir vu les modifications</translation>
    </message>
    <message>
        <source>without having seen the deletion</source>
        <translation>sans avoir vu la suppression</translation>
    </message>
    <message>
        <source>having seen the field empty</source>
        <translation>le champ était vide à l’écran</translation>
    </message>
    <message>
        <source>having seen: {values}</source>
        <translation>à l’écran&#xa0;: {values}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>something that is not in this notebook</source>
        <translation>une fiche absente de ce carnet</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>{who} · shown now</source>
        <translation>{who} · affichée</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>affichée</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisie</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>pas choisie</translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message numerus="yes">
        <source>The notebook locks in %n second(s)</source>
        <translation>
            <numerusform>Le carnet se verrouille dans %n seconde</numerusform>
            <numerusform>Le carnet se verrouille dans %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Any key keeps it open. Your draft is kept in any case.</source>
        <translation>Une touche suffit à le garder ouvert. Votre brouillon est gardé dans tous les cas.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message numerus="yes">
        <source>No backup for %n day(s)</source>
        <translation>
            <numerusform>Aucune sauvegarde depuis %n jour</numerusform>
            <numerusform>Aucune sauvegarde depuis %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>If this computer were lost, what you noted since would be lost with it.</source>
        <translation>Si ce poste se perdait, ce que vous avez noté depuis se perdrait avec lui.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) could not be found</source>
        <translation>
            <numerusform>%n pièce jointe est introuvable</numerusform>
            <numerusform>%n pièces jointes sont introuvables</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest of the notebook is back as it was.</source>
        <translation>Le reste du carnet est revenu tel qu’il était.</translation>
    </message>
    <message>
        <source>Make a new recovery sheet</source>
        <translation>Faites une nouvelle feuille de secours</translation>
    </message>
    <message>
        <source>The code that you have just used has been out of its envelope.</source>
        <translation>Le code que vous venez d’utiliser est sorti de son enveloppe.</translation>
    </message>
    <message>
        <source>Make it now</source>
        <translation>La faire maintenant</translation>
    </message>
    <message>
        <source>This notebook is damaged and open to read only</source>
        <translation>Ce carnet est abîmé et ouvert en lecture seule</translation>
    </message>
    <message>
        <source>What can still be read is shown. Nothing new is kept: go on from a backup to write again.</source>
        <translation>Ce qui se lit encore est montré. Rien de nouveau n’est gardé&#xa0;: reprenez une sauvegarde pour écrire de nouveau.</translation>
    </message>
    <message>
        <source>Go on from a backup…</source>
        <translation>Reprendre une sauvegarde…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Ce soir</translation>
    </message>
    <message>
        <source>Nothing falls due within a week.</source>
        <translation>Rien n’arrive à échéance d’ici une semaine.</translation>
    </message>
</context>
<context>
    <name>WelcomeForm</name>
    <message>
        <source>Welcome a device</source>
        <translation>Accueillir un poste</translation>
    </message>
    <message>
        <source>The request that the computer made</source>
        <translation>La demande faite par le poste</translation>
    </message>
    <message>
        <source>Choose the request…</source>
        <translation>Choisir la demande…</translation>
    </message>
    <message>
        <source>Compare by telephone</source>
        <translation>Comparer au téléphone</translation>
    </message>
    <message>
        <source>Call the person on a number that you know, and read these six groups to each other.</source>
        <translation>Appelez la personne à un numéro que vous connaissez, et lisez-vous ces six groupes.</translation>
    </message>
    <message>
        <source>The six groups are the same</source>
        <translation>Les six groupes sont les mêmes</translation>
    </message>
    <message>
        <source>Role and sectors</source>
        <translation>Rôle et secteurs</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Adresse du service</translation>
    </message>
    <message>
        <source>Empty: it exchanges by shared folder or by stick.</source>
        <translation>Vide&#xa0;: il échange par dossier partagé ou par clé.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Welcome, and write its card…</source>
        <translation>Accueillir et écrire sa carte…</translation>
    </message>
    <message numerus="yes">
        <source>brings %n item(s) noted before joining</source>
        <translation>
            <numerusform>apporte %n élément noté avant d’entrer</numerusform>
            <numerusform>apporte %n éléments notés avant d’entrer</numerusform>
        </translation>
    </message>
    <message>
        <source>begins with an empty notebook</source>
        <translation>commence avec un carnet vide</translation>
    </message>
    <message>
        <source>{holder}: known already, its card is made again</source>
        <translation>{holder}&#xa0;: déjà connu, sa carte est refaite</translation>
    </message>
    <message>
        <source>Fingerprint: {groups}</source>
        <translation>Empreinte&#xa0;: {groups}</translation>
    </message>
</context>
<context>
    <name>WhenPart</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>at a known time</source>
        <translation>à une heure connue</translation>
    </message>
    <message>
        <source>in the morning</source>
        <translation>le matin</translation>
    </message>
    <message>
        <source>in the afternoon</source>
        <translation>l’après-midi</translation>
    </message>
    <message>
        <source>during the day</source>
        <translation>dans la journée</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Why it is noted so late</source>
        <translation>Pourquoi elle est notée si tard</translation>
    </message>
    <message>
        <source>An encounter of more than {days} days ago says why.</source>
        <translation>Une rencontre de plus de {days} jours dit pourquoi.</translation>
    </message>
    <message>
        <source>Colleagues present</source>
        <translation>Collègues présents</translation>
    </message>
    <message>
        <source>Write a time, for instance 14:30.</source>
        <translation>Écrivez une heure, par exemple 14&#xa0;h&#xa0;30.</translation>
    </message>
    <message>
        <source>This time is still to come: write an earlier one.</source>
        <translation>Cette heure n’est pas encore passée&#xa0;: écrivez-en une plus tôt.</translation>
    </message>
</context>
<context>
    <name>WherePart</name>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Address, square, school…</source>
        <translation>Adresse, square, école…</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>whole town</source>
        <translation>toute la ville</translation>
    </message>
</context>
<context>
    <name>_CardChoice</name>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>current page</source>
        <translation>écran actuel</translation>
    </message>
</context>
<context>
    <name>_Round</name>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
</context>
<context>
    <name>_Thumb</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>{photo}, its content is missing</source>
        <translation>{photo}, son contenu manque</translation>
    </message>
</context>
</TS>
