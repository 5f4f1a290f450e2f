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
    <name>AbsenceForm</name>
    <message>
        <source>The replacement sees the answers due, the visits and the people who wait, for that time only.</source>
        <translation>Le remplaçant voit les réponses dues, les visites et les personnes qui attendent, pendant ce temps seulement.</translation>
    </message>
    <message>
        <source>Note the absence</source>
        <translation>Noter l’absence</translation>
    </message>
    <message>
        <source>Absence being noted</source>
        <translation>Absence en cours de saisie</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>Qui est absent</translation>
    </message>
    <message>
        <source>choose a colleague</source>
        <translation>choisir un collègue</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Qui remplace</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>To (included)</source>
        <translation>Jusqu’au (inclus)</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>Ce qui est confié</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>New absence</source>
        <translation>Nouvelle absence</translation>
    </message>
    <message>
        <source>Choose a colleague.</source>
        <translation>Choisissez un collègue.</translation>
    </message>
</context>
<context>
    <name>AbsencesPage</name>
    <message>
        <source>Absences</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Who stands in, until when. All returns at the end.</source>
        <translation>Qui remplace qui, jusqu’à quand. Tout revient à la fin.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>change</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>back today</source>
        <translation>de retour aujourd’hui</translation>
    </message>
    <message>
        <source>Note when a colleague is away: somebody else sees to the answers due, and the residents are not forgotten.</source>
        <translation>Notez l’absence d’un collègue&#xa0;: quelqu’un d’autre donne les réponses dues, et les habitants ne sont pas oubliés.</translation>
    </message>
    <message>
        <source>Nobody is away</source>
        <translation>Personne n’est absent</translation>
    </message>
    <message>
        <source>Note an absence</source>
        <translation>Noter une absence</translation>
    </message>
    <message>
        <source>A departure</source>
        <translation>Un départ</translation>
    </message>
    <message>
        <source>left on {day}</source>
        <translation>parti le {day}</translation>
    </message>
    <message>
        <source>from {start}, no end said</source>
        <translation>à partir du {start}, sans fin dite</translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>du {start} au {end}</translation>
    </message>
    <message>
        <source>away</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>over</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>departure</source>
        <translation>départ</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Remplacé par</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) came in under the name of somebody who left</source>
        <translation>
            <numerusform>%n dossier est arrivé au nom d’une personne partie</numerusform>
            <numerusform>%n dossiers sont arrivés au nom d’une personne partie</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin a departure again for that person: they get a new owner.</source>
        <translation>Ouvrez de nouveau «&#xa0;Un départ&#xa0;» pour cette personne&#xa0;: ils auront un nouveau référent.</translation>
    </message>
    <message>
        <source>{name} is back</source>
        <translation>{name} est de retour</translation>
    </message>
    <message>
        <source>Absence noted</source>
        <translation>Absence notée</translation>
    </message>
    <message>
        <source>Everything was handed over</source>
        <translation>Tout a été transmis</translation>
    </message>
</context>
<context>
    <name>ActPanel</name>
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
    <message>
        <source>Resume the visit</source>
        <translation>Reprendre la visite</translation>
    </message>
    <message>
        <source>Begin the visit</source>
        <translation>Commencer la visite</translation>
    </message>
    <message>
        <source>Withdraw the invitation</source>
        <translation>Retirer l’invitation</translation>
    </message>
    <message>
        <source>Print the brief</source>
        <translation>Dossier de visite</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>Type the paper back</source>
        <translation>Saisir le papier</translation>
    </message>
    <message>
        <source>Promised and done</source>
        <translation>Page promis / fait</translation>
    </message>
    <message>
        <source>Make the brief again</source>
        <translation>Refaire le dossier de visite</translation>
    </message>
    <message>
        <source>Cancel the visit</source>
        <translation>Annuler la visite</translation>
    </message>
    <message>
        <source>Close the visit</source>
        <translation>Clore la visite</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Message of the evening</source>
        <translation>Message du soir</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) to place</source>
        <translation>
            <numerusform>%n photo à placer</numerusform>
            <numerusform>%n photos à placer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActorFilters</name>
    <message>
        <source>Which actors</source>
        <translation>Quels acteurs</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>name, contact, what it passes on…</source>
        <translation>nom, contact, ce qu’il relaie…</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>every nature</source>
        <translation>toutes les natures</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>every theme</source>
        <translation>tous les thèmes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>To see this week</source>
        <translation>À voir cette semaine</translation>
    </message>
    <message>
        <source>To tell back</source>
        <translation>Retours à faire</translation>
    </message>
    <message>
        <source>Correspondents</source>
        <translation>Correspondants</translation>
    </message>
</context>
<context>
    <name>ActorForm</name>
    <message>
        <source>An organisation, never a party, a union or a list of candidates.</source>
        <translation>Une organisation, jamais un parti, un syndicat ou une liste de candidats.</translation>
    </message>
    <message>
        <source>Actor being written</source>
        <translation>Acteur en cours de saisie</translation>
    </message>
    <message>
        <source>Keep this actor</source>
        <translation>Garder cet acteur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Where it acts</source>
        <translation>Où il agit</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Public contact</source>
        <translation>Contact public</translation>
    </message>
    <message>
        <source>the one on its door or its site</source>
        <translation>celui de sa porte ou de son site</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>What it passes on, and to whom</source>
        <translation>Ce qu’il relaie, et à qui</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>I see it every … days</source>
        <translation>Je le vois tous les … jours</translation>
    </message>
    <message>
        <source>0: no duty; else 7 to 365</source>
        <translation>0&#xa0;: pas de rendez-vous régulier&#x202f;; sinon 7 à 365</translation>
    </message>
    <message>
        <source>Do not ask it anything before</source>
        <translation>Ne rien lui demander avant le</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Training followed</source>
        <translation>Formation suivie</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>Nouvel acteur</translation>
    </message>
    <message>
        <source>Choose at least one neighbourhood, or the whole town.</source>
        <translation>Choisissez au moins un quartier, ou toute la commune.</translation>
    </message>
    <message>
        <source>Write its name.</source>
        <translation>Écrivez son nom.</translation>
    </message>
    <message>
        <source>Write 0 for no duty, or from 7 to 365 days.</source>
        <translation>Écrivez 0 s’il n’y a pas de rendez-vous régulier, ou de 7 à 365 jours.</translation>
    </message>
</context>
<context>
    <name>ActorMet</name>
    <message>
        <source>No actor was met</source>
        <translation>Aucun acteur rencontré</translation>
    </message>
    <message>
        <source>Actor met: {name}</source>
        <translation>Acteur rencontré&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>ActorPane</name>
    <message>
        <source>to see: {when}</source>
        <translation>à voir&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Also noted as: {names}</source>
        <translation>Noté aussi&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Not to be asked anything before {day}</source>
        <translation>Rien à lui demander avant le {day}</translation>
    </message>
    <message>
        <source>Two versions of it are to be settled</source>
        <translation>Deux versions sont à départager</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>To reach it</source>
        <translation>Le joindre</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Passes on</source>
        <translation>Relaie</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Connu de</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Devoir</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in thirty days</source>
        <translation>
            <numerusform>%n fois en trente jours</numerusform>
            <numerusform>%n fois en trente jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}, every %n day(s)</source>
        <translation>
            <numerusform>{name}, tous les %n jour</numerusform>
            <numerusform>{name}, tous les %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{duty}, paused until {day}</source>
        <translation>{duty}, suspendu jusqu’au {day}</translation>
    </message>
    <message>
        <source>People to speak to</source>
        <translation>À qui parler</translation>
    </message>
    <message>
        <source>Initiatives it carries</source>
        <translation>Initiatives qu’il porte</translation>
    </message>
    <message>
        <source>Nothing noted yet: V notes that you saw it.</source>
        <translation>Rien de noté encore&#xa0;: V note que vous l’avez vu.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message numerus="yes">
        <source>and %n older one(s)</source>
        <translation>
            <numerusform>et %n plus ancien</numerusform>
            <numerusform>et %n plus anciens</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>pas encore de réponse</translation>
    </message>
    <message>
        <source>told back {day}</source>
        <translation>retour fait {day}</translation>
    </message>
    <message>
        <source>Asked: {purpose}</source>
        <translation>Demandé&#xa0;: {purpose}</translation>
    </message>
    <message>
        <source>Seen today</source>
        <translation>Vu aujourd’hui</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Appelé</translation>
    </message>
    <message>
        <source>Ask…</source>
        <translation>Demander…</translation>
    </message>
    <message>
        <source>Note an encounter</source>
        <translation>Noter une rencontre</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Pause the duty</source>
        <translation>Suspendre le devoir</translation>
    </message>
</context>
<context>
    <name>ActorWords</name>
    <message>
        <source>asked</source>
        <translation>demandé</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>revenu</translation>
    </message>
    <message>
        <source>told back</source>
        <translation>retour fait</translation>
    </message>
    <message>
        <source>{name}: seen today</source>
        <translation>{name}&#xa0;: vu aujourd’hui</translation>
    </message>
    <message>
        <source>{name}: called today</source>
        <translation>{name}&#xa0;: appelé aujourd’hui</translation>
    </message>
    <message>
        <source>{name}: written to today</source>
        <translation>{name}&#xa0;: écrit aujourd’hui</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>pas encore</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation>avant le {day}</translation>
    </message>
    <message>
        <source>asked to be left alone until {day}</source>
        <translation>demande qu’on le laisse jusqu’au {day}</translation>
    </message>
    <message numerus="yes">
        <source>already asked %n time(s) in thirty days, by all colleagues</source>
        <translation>
            <numerusform>déjà sollicité %n fois en trente jours, tous collègues confondus</numerusform>
            <numerusform>déjà sollicité %n fois en trente jours, tous collègues confondus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActorsPage</name>
    <message>
        <source>Local actors</source>
        <translation>Acteurs locaux</translation>
    </message>
    <message>
        <source>Who knows them, when they were seen, what they were asked.</source>
        <translation>Qui les connaît, quand on les a vus, ce qu’on leur a demandé.</translation>
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
        <source>seen today</source>
        <translation>vu aujourd’hui</translation>
    </message>
    <message>
        <source>called</source>
        <translation>appelé</translation>
    </message>
    <message>
        <source>ask those chosen</source>
        <translation>demander aux choisis</translation>
    </message>
    <message>
        <source>Choose an actor to see who knows it.</source>
        <translation>Choisissez un acteur pour voir qui le connaît.</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>Nouvel acteur</translation>
    </message>
    <message>
        <source>Ask those chosen…</source>
        <translation>Demander aux choisis…</translation>
    </message>
    <message>
        <source>Trained…</source>
        <translation>Formés…</translation>
    </message>
    <message>
        <source>Mobilisations</source>
        <translation>Mobilisations</translation>
    </message>
    <message>
        <source>Take a list…</source>
        <translation>Prendre une liste…</translation>
    </message>
    <message>
        <source>Noted twice?</source>
        <translation>Notés deux fois&#x202f;?</translation>
    </message>
    <message>
        <source>Note an actor</source>
        <translation>Noter un acteur</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Personne de trouvé</translation>
    </message>
    <message>
        <source>No actor answers to all these filters at once.</source>
        <translation>Aucun acteur ne répond à tous ces filtres à la fois.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>An actor with a duty comes here a week before it is to be seen.</source>
        <translation>Un acteur qui a un devoir vient ici une semaine avant la date.</translation>
    </message>
    <message>
        <source>Nobody to see this week</source>
        <translation>Personne à voir cette semaine</translation>
    </message>
    <message>
        <source>Whoever answered a request comes here until told what became of it.</source>
        <translation>Qui a répondu à une demande reste ici jusqu’à savoir ce qu’elle est devenue.</translation>
    </message>
    <message>
        <source>Everybody knows what became of it</source>
        <translation>Tout le monde sait ce que c’est devenu</translation>
    </message>
    <message>
        <source>Colleagues of other services who pass things on: note them with the nature “internal correspondent”.</source>
        <translation>Les collègues d’autres services qui relaient&#xa0;: notez-les avec la nature «&#xa0;Correspondant interne&#xa0;».</translation>
    </message>
    <message>
        <source>No correspondent yet</source>
        <translation>Pas encore de correspondant</translation>
    </message>
    <message>
        <source>Associations, caretakers, schools, shops… note the first one, or take a list from a spreadsheet.</source>
        <translation>Associations, loges, écoles, commerces… notez le premier, ou prenez la liste d’un tableur.</translation>
    </message>
    <message>
        <source>No actor yet</source>
        <translation>Pas encore d’acteur</translation>
    </message>
    <message>
        <source>This actor is not in the notebook any more.</source>
        <translation>Cet acteur n’est plus dans le carnet.</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>Visits, sessions and answers due appear here as they are noted.</source>
        <translation>Les visites, les séances et les réponses dues apparaissent ici à mesure qu’elles sont notées.</translation>
    </message>
    <message>
        <source>Nothing is on</source>
        <translation>Rien de prévu</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Semaine d’avant</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Semaine d’après</translation>
    </message>
    <message>
        <source>Read busy times (.ics)</source>
        <translation>Lire les heures occupées (.ics)</translation>
    </message>
    <message>
        <source>Forget busy times</source>
        <translation>Oublier les heures occupées</translation>
    </message>
    <message>
        <source>Export my agenda (.ics)</source>
        <translation>Exporter mon agenda (.ics)</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>To note</source>
        <translation>À noter</translation>
    </message>
    <message numerus="yes">
        <source>The next %n days</source>
        <translation>
            <numerusform>Le prochain jour</numerusform>
            <numerusform>Les %n prochains jours</numerusform>
        </translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>Du {first} au {last}</translation>
    </message>
    <message numerus="yes">
        <source>%n at the same time as another</source>
        <translation>
            <numerusform>%n en même temps qu’un autre</numerusform>
            <numerusform>%n en même temps que d’autres</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing at the same time</source>
        <translation>rien en même temps</translation>
    </message>
    <message>
        <source>{stretch}, {clashes}.</source>
        <translation>{stretch}, {clashes}.</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Aujourd’hui, {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n more due on that day</source>
        <translation>
            <numerusform>%n autre échéance ce jour-là</numerusform>
            <numerusform>%n autres échéances ce jour-là</numerusform>
        </translation>
    </message>
    <message>
        <source>See the follow-ups</source>
        <translation>Voir les suites</translation>
    </message>
    <message>
        <source>Nothing on.</source>
        <translation>Rien de prévu.</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Agenda (*.ics)</translation>
    </message>
    <message>
        <source>A calendar saved from Outlook</source>
        <translation>Un agenda enregistré depuis Outlook</translation>
    </message>
    <message numerus="yes">
        <source>%n busy time(s) read; they stay on this computer.</source>
        <translation>
            <numerusform>%n heure occupée lue&#x202f;; elle reste sur cet ordinateur.</numerusform>
            <numerusform>%n heures occupées lues&#x202f;; elles restent sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an odd time zone or repetition: check their hour.</source>
        <translation>
            <numerusform>%n a un fuseau horaire ou une répétition inhabituels&#xa0;: vérifiez son heure.</numerusform>
            <numerusform>%n ont un fuseau horaire ou une répétition inhabituels&#xa0;: vérifiez leur heure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date were left out.</source>
        <translation>
            <numerusform>%n sans date a été laissée.</numerusform>
            <numerusform>%n sans date ont été laissées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Busy times forgotten</source>
        <translation>Heures occupées oubliées</translation>
    </message>
    <message>
        <source>My agenda for another calendar</source>
        <translation>Mon agenda pour un autre calendrier</translation>
    </message>
    <message>
        <source>my-agenda.ics</source>
        <translation>mon-agenda.ics</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) written, without any name</source>
        <translation>
            <numerusform>%n rendez-vous écrit, sans aucun nom</numerusform>
            <numerusform>%n rendez-vous écrits, sans aucun nom</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>An agreement of the evening: this is not an electronic signature.</source>
        <translation>Accord de séance&#xa0;: ce n’est pas une signature électronique.</translation>
    </message>
    <message>
        <source>wrote and read it over</source>
        <translation>a rédigé et relu</translation>
    </message>
    <message>
        <source>Those who walked</source>
        <translation>Les personnes présentes</translation>
    </message>
    <message numerus="yes">
        <source>I confirm these %n decision(s)</source>
        <translation>
            <numerusform>Je confirme cette décision</numerusform>
            <numerusform>Je confirme ces %n décisions</numerusform>
        </translation>
    </message>
    <message>
        <source>I confirm: no decision tonight</source>
        <translation>Je confirme&#xa0;: aucune décision ce soir</translation>
    </message>
    <message>
        <source>those who walked</source>
        <translation>les personnes présentes</translation>
    </message>
    <message>
        <source>Read and confirmed by {name} at {hour}</source>
        <translation>Lu et confirmé par {name} à {hour}</translation>
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
    <name>AnnouncementForm</name>
    <message>
        <source>Said as it is by every colleague: no name, no promise to one person.</source>
        <translation>Chaque collègue le dit tel quel&#xa0;: aucun nom, aucune promesse à une personne.</translation>
    </message>
    <message>
        <source>Announcement being written</source>
        <translation>Annonce en cours</translation>
    </message>
    <message>
        <source>Keep this announcement</source>
        <translation>Garder cette annonce</translation>
    </message>
    <message>
        <source>What is to be said</source>
        <translation>Ce qu’il faut dire</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>no theme</source>
        <translation>sans thème</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Where it holds</source>
        <translation>Où cela vaut</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Moyens</translation>
    </message>
    <message>
        <source>Service it comes from</source>
        <translation>Service d’origine</translation>
    </message>
    <message>
        <source>Leaflets</source>
        <translation>Tracts</translation>
    </message>
    <message>
        <source>Halls where it is posted</source>
        <translation>Halls où c’est affiché</translation>
    </message>
    <message>
        <source>All of {town}</source>
        <translation>Tout {town}</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Annonce</translation>
    </message>
    <message>
        <source>New announcement</source>
        <translation>Nouvelle annonce</translation>
    </message>
    <message>
        <source>Choose at least one neighbourhood, or the whole town.</source>
        <translation>Choisissez au moins un quartier, ou toute la ville.</translation>
    </message>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>Ce texte a %n caractère de trop&#xa0;: raccourcissez-le.</numerusform>
            <numerusform>Ce texte a %n caractères de trop&#xa0;: raccourcissez-le.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what is to be said.</source>
        <translation>Écrivez ce qu’il faut dire.</translation>
    </message>
    <message>
        <source>It ends before it begins: correct one of the two days.</source>
        <translation>La fin vient avant le début&#xa0;: corrigez l’un des deux jours.</translation>
    </message>
</context>
<context>
    <name>AnnouncementsPage</name>
    <message>
        <source>What the town says: shown in Today, at the address being noted, and in the brief of a visit.</source>
        <translation>Ce que dit la ville&#xa0;: rappelé dans Aujourd’hui, à l’adresse notée et dans le dossier de visite.</translation>
    </message>
    <message>
        <source>To make known</source>
        <translation>À faire savoir</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
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
        <source>Announcements</source>
        <translation>Annonces</translation>
    </message>
    <message>
        <source>New announcement</source>
        <translation>Nouvelle annonce</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>En ce moment</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Passées</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>du {first} au {last}</translation>
    </message>
    <message numerus="yes">
        <source>%n leaflet(s)</source>
        <translation>
            <numerusform>%n tract</numerusform>
            <numerusform>%n tracts</numerusform>
        </translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Ce qui est dit</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Nothing to make known yet</source>
        <translation>Rien à faire savoir pour l’instant</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>Works, an event, an answer to many: write it once, colleagues say it where it matters.</source>
        <translation>Travaux, événement, réponse à beaucoup&#xa0;: écrivez-le une fois, vos collègues le disent là où il faut.</translation>
    </message>
    <message>
        <source>Announcement kept on this computer</source>
        <translation>Annonce enregistrée sur ce poste</translation>
    </message>
    <message>
        <source>Announcement put in the bin</source>
        <translation>Annonce mise à la corbeille</translation>
    </message>
</context>
<context>
    <name>AnswerBar</name>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Ce qui est revenu</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>What came back, in a few words</source>
        <translation>Ce qui est revenu, en quelques mots</translation>
    </message>
    <message>
        <source>People reached</source>
        <translation>Personnes touchées</translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s)</source>
        <translation>
            <numerusform>%n acteur</numerusform>
            <numerusform>%n acteurs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Answer of the fund</source>
        <translation>Réponse du fonds</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>The fund</source>
        <translation>Le fonds a</translation>
    </message>
    <message>
        <source>Sum granted</source>
        <translation>Somme accordée</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>Raison donnée</translation>
    </message>
    <message>
        <source>Then tell the carriers: the program keeps it to do until it is noted.</source>
        <translation>Ensuite, dites-le aux porteurs&#xa0;: cela reste à faire jusqu’à ce que ce soit noté.</translation>
    </message>
    <message>
        <source>committee of {day}</source>
        <translation>comité du {day}</translation>
    </message>
    <message>
        <source>Write the reason given, in words that can be said to the carriers.</source>
        <translation>Écrivez la raison donnée, avec des mots qui peuvent être dits aux porteurs.</translation>
    </message>
    <message>
        <source>Answer noted. To tell the carriers.</source>
        <translation>Réponse notée. À dire aux porteurs.</translation>
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
    <name>AsideDialog</name>
    <message>
        <source>It stays in the notebook with the reason. Its author, if there is one to tell, is told like the others.</source>
        <translation>Elle reste dans le carnet avec la raison. Son auteur, s’il y en a un à informer, l’est comme les autres.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser comme c’est</translation>
    </message>
    <message>
        <source>Set aside “{title}”?</source>
        <translation>Écarter «&#xa0;{title}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Received after the end of the phase.</source>
        <translation>Reçue après la fin de la phase.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Say why it is set aside.</source>
        <translation>Dites pourquoi elle est écartée.</translation>
    </message>
</context>
<context>
    <name>AskingPanel</name>
    <message>
        <source>Ask them</source>
        <translation>Leur demander</translation>
    </message>
    <message>
        <source>One request for each is noted; its answer and what you tell back follow it.</source>
        <translation>Une demande est notée pour chacun&#x202f;; sa réponse et votre retour la suivent.</translation>
    </message>
    <message>
        <source>For a process</source>
        <translation>Pour une démarche</translation>
    </message>
    <message>
        <source>no process</source>
        <translation>aucune démarche</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Note the requests</source>
        <translation>Noter les demandes</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Revenir à la liste</translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s)</source>
        <translation>
            <numerusform>%n acteur</numerusform>
            <numerusform>%n acteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>A third request in thirty days wears people out: leave out whom you can.</source>
        <translation>Une troisième demande en trente jours lasse&#xa0;: laissez de côté qui vous pouvez.</translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) to think about first</source>
        <translation>
            <numerusform>%n acteur demande réflexion</numerusform>
            <numerusform>%n acteurs demandent réflexion</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what is asked.</source>
        <translation>Écrivez ce qui est demandé.</translation>
    </message>
</context>
<context>
    <name>AuthorPart</name>
    <message>
        <source>The author agreed, on the sheet, to be told what became of it</source>
        <translation>L’auteur accepte, sur la fiche, d’être informé de la suite</translation>
    </message>
    <message>
        <source>Name, as they want to be called</source>
        <translation>Nom, comme elle souhaite être appelée</translation>
    </message>
    <message>
        <source>Telephone, e-mail or address</source>
        <translation>Téléphone, courriel ou adresse</translation>
    </message>
    <message>
        <source>Write a name, or untick the agreement.</source>
        <translation>Écrivez un nom, ou décochez l’accord.</translation>
    </message>
</context>
<context>
    <name>BackDialog</name>
    <message>
        <source>{stairwell} done: come back?</source>
        <translation>{stairwell} terminée&#xa0;: repasser&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n door(s) without anybody. Only the stairwell and the evening are kept, never a door.</source>
        <translation>
            <numerusform>%n porte sans personne. Seuls la cage et le soir sont gardés, jamais une porte.</numerusform>
            <numerusform>%n portes sans personne. Seuls la cage et le soir sont gardés, jamais une porte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stairwell done</source>
        <translation>Cage terminée</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>Continuer à compter</translation>
    </message>
    <message>
        <source>Come back on</source>
        <translation>Repasser le</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Moment</translation>
    </message>
</context>
<context>
    <name>BackPanel</name>
    <message>
        <source>“{title}”: {stage}</source>
        <translation>«&#xa0;{title}&#xa0;»&#xa0;: {stage}</translation>
    </message>
    <message>
        <source>Stage before</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>“{title}” goes back to “{stage}”: “{gone}”, noted on {day}, is taken away as a mistake.</source>
        <translation>«&#xa0;{title}&#xa0;» revient à «&#xa0;{stage}&#xa0;»&#xa0;: «&#xa0;{gone}&#xa0;», notée le {day}, est retirée comme une erreur.</translation>
    </message>
    <message>
        <source>Go back to “{stage}”</source>
        <translation>Revenir à «&#xa0;{stage}&#xa0;»</translation>
    </message>
    <message>
        <source>“{title}” is at its first stage.</source>
        <translation>«&#xa0;{title}&#xa0;» est à sa première étape.</translation>
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
        <source>To be seen every %n day(s)</source>
        <translation>
            <numerusform>À voir tous les jours</numerusform>
            <numerusform>À voir tous les %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>À partir du {day}</translation>
    </message>
    <message>
        <source>Session of {day}</source>
        <translation>Séance du {day}</translation>
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
    <name>BoardColumn</name>
    <message numerus="yes">
        <source>See %n more</source>
        <translation>
            <numerusform>Voir %n de plus</numerusform>
            <numerusform>Voir %n de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the list</source>
        <translation>
            <numerusform>%n de plus dans la liste</numerusform>
            <numerusform>%n de plus dans la liste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Board of initiatives</source>
        <translation>Tableau des initiatives</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>Accompagnement</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Financement</translation>
    </message>
    <message>
        <source>Carrying out</source>
        <translation>Réalisation</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Bilan</translation>
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
    <name>BudgetField</name>
    <message>
        <source>Add an expense</source>
        <translation>Ajouter une dépense</translation>
    </message>
    <message>
        <source>Add income</source>
        <translation>Ajouter une recette</translation>
    </message>
    <message>
        <source>{expense} of expenses, {income} of income</source>
        <translation>{expense} de dépenses, {income} de recettes</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>équilibré</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>{sum} to find</source>
        <translation>{sum} à trouver</translation>
    </message>
    <message>
        <source>{sum} too much</source>
        <translation>{sum} en trop</translation>
    </message>
</context>
<context>
    <name>BudgetLine</name>
    <message>
        <source>Expense {number}</source>
        <translation>Dépense {number}</translation>
    </message>
    <message>
        <source>Income {number}</source>
        <translation>Recette {number}</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>D’où elle vient</translation>
    </message>
    <message>
        <source>Quote or shop</source>
        <translation>Devis ou magasin</translation>
    </message>
    <message>
        <source>Take this line away: {line}</source>
        <translation>Retirer cette ligne&#xa0;: {line}</translation>
    </message>
    <message>
        <source>Write what it is for.</source>
        <translation>Écrivez à quoi elle sert.</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>It stays in the list as cancelled. If people were invited, withdraw the invitation next.</source>
        <translation>Elle reste dans la liste, annulée. Si des personnes étaient invitées, retirez ensuite l’invitation.</translation>
    </message>
    <message>
        <source>Cancel “{title}”?</source>
        <translation>Annuler «&#xa0;{title}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Cancel the visit</source>
        <translation>Annuler la visite</translation>
    </message>
    <message>
        <source>Keep the visit</source>
        <translation>Garder la visite</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>CarrierEditor</name>
    <message>
        <source>A resident</source>
        <translation>Un habitant</translation>
    </message>
    <message>
        <source>An association, an actor</source>
        <translation>Une association, un acteur</translation>
    </message>
    <message>
        <source>Who carries it</source>
        <translation>Qui la porte</translation>
    </message>
    <message>
        <source>Actor of the directory</source>
        <translation>Acteur de l’annuaire</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>The directory holds no actor yet: note it in Actors first.</source>
        <translation>L’annuaire n’a pas encore d’acteur&#xa0;: notez-le d’abord dans Acteurs.</translation>
    </message>
    <message>
        <source>The part they take</source>
        <translation>La part prise</translation>
    </message>
    <message>
        <source>for instance: looks after the file</source>
        <translation>par exemple&#xa0;: suit le dossier</translation>
    </message>
    <message>
        <source>Keep this carrier</source>
        <translation>Garder ce porteur</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Laisser comme c’était</translation>
    </message>
    <message>
        <source>Change a carrier</source>
        <translation>Modifier un porteur</translation>
    </message>
    <message>
        <source>New carrier</source>
        <translation>Nouveau porteur</translation>
    </message>
    <message>
        <source>a resident</source>
        <translation>un habitant</translation>
    </message>
    <message>
        <source>Choose an actor.</source>
        <translation>Choisissez un acteur.</translation>
    </message>
    <message>
        <source>Without their agreement nobody is written down. To take an agreement back, take the carrier away.</source>
        <translation>Sans son accord, personne n’est noté. Pour revenir sur un accord, retirez le porteur.</translation>
    </message>
    <message>
        <source>Write their name, as they wish it.</source>
        <translation>Écrivez son nom, comme la personne le souhaite.</translation>
    </message>
    <message>
        <source>Write how to reach them, or choose to meet in person.</source>
        <translation>Écrivez comment la joindre, ou choisissez «&#xa0;En personne&#xa0;».</translation>
    </message>
</context>
<context>
    <name>CarriersField</name>
    <message>
        <source>Nobody yet. A group of neighbours needs no association.</source>
        <translation>Personne encore. Un groupe de voisins n’a pas besoin d’association.</translation>
    </message>
    <message>
        <source>Add a resident</source>
        <translation>Ajouter un habitant</translation>
    </message>
    <message>
        <source>Add an association</source>
        <translation>Ajouter une association</translation>
    </message>
    <message>
        <source>The author of the idea carries it</source>
        <translation>L’auteur de l’idée la porte</translation>
    </message>
    <message>
        <source>Only if they said so: they had agreed to be told, not yet to carry it.</source>
        <translation>Seulement si la personne l’a dit&#xa0;: elle avait accepté d’être informée, pas encore de porter l’initiative.</translation>
    </message>
    <message>
        <source>a resident</source>
        <translation>un habitant</translation>
    </message>
    <message>
        <source>an actor</source>
        <translation>un acteur</translation>
    </message>
    <message>
        <source>discretion</source>
        <translation>discrétion</translation>
    </message>
    <message>
        <source>Change carrier {number}</source>
        <translation>Modifier le porteur {number}</translation>
    </message>
    <message>
        <source>Take carrier {number} away</source>
        <translation>Retirer le porteur {number}</translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message>
        <source>It is then followed to its delivery. Its authors are to be told once it took place, or if it is dropped.</source>
        <translation>Elle est alors suivie jusqu’à sa réalisation. Ses auteurs sont à informer une fois qu’elle a eu lieu, ou si elle est abandonnée.</translation>
    </message>
    <message>
        <source>Who carries “{title}” out?</source>
        <translation>Qui réalise «&#xa0;{title}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser comme c’est</translation>
    </message>
    <message>
        <source>A new initiative, begun with what the idea holds</source>
        <translation>Une nouvelle initiative, commencée avec ce que dit l’idée</translation>
    </message>
    <message>
        <source>An initiative that goes on already</source>
        <translation>Une initiative déjà en cours</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>Réalisée par</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Initiative</translation>
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
    <name>ChangesLabel</name>
    <message>
        <source>taken away: {words}</source>
        <translation>retiré&#xa0;: {words}</translation>
    </message>
    <message>
        <source>added: {words}</source>
        <translation>ajouté&#xa0;: {words}</translation>
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
    <message>
        <source>{chosen} · {others}</source>
        <translation>{chosen} · {others}</translation>
    </message>
</context>
<context>
    <name>ChooseCode</name>
    <message>
        <source>It is evening: the dark theme dazzles less.</source>
        <translation>C’est le soir&#xa0;: le thème sombre éblouit moins.</translation>
    </message>
    <message>
        <source>Go dark for this visit</source>
        <translation>Passer en sombre pour cette visite</translation>
    </message>
    <message>
        <source>Go without a code</source>
        <translation>Continuer sans code</translation>
    </message>
    <message>
        <source>It reopens this screen only, tonight only. Without it, Ctrl+L asks for the notebook’s phrase.</source>
        <translation>Il ne rouvre que cet écran, ce soir seulement. Sans lui, Ctrl+L demande la phrase secrète du carnet.</translation>
    </message>
    <message>
        <source>The visit is where you left it. Choose a code for this screen.</source>
        <translation>La visite est là où vous l’avez laissée. Choisissez un code pour cet écran.</translation>
    </message>
    <message>
        <source>Choose a code of 6 digits for this screen. It is asked after 2 minutes without a gesture.</source>
        <translation>Choisissez un code à 6 chiffres pour cet écran. Il est demandé après 2 minutes sans geste.</translation>
    </message>
    <message>
        <source>Six times the same digit is the first thing that anybody tries. Choose another code.</source>
        <translation>Six fois le même chiffre, c’est ce que l’on essaie en premier. Choisissez un autre code.</translation>
    </message>
    <message>
        <source>Digits in a row are the first thing that anybody tries. Choose another code.</source>
        <translation>Des chiffres qui se suivent, c’est ce que l’on essaie en premier. Choisissez un autre code.</translation>
    </message>
    <message>
        <source>Once more, to be sure</source>
        <translation>Encore une fois, pour être sûr</translation>
    </message>
    <message>
        <source>The two codes differ. Choose it again.</source>
        <translation>Les deux codes diffèrent. Choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Votre code</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message>
        <source>Stage before</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Tell the carriers</source>
        <translation>Le dire aux porteurs</translation>
    </message>
    <message>
        <source>Note news</source>
        <translation>Noter des nouvelles</translation>
    </message>
    <message>
        <source>Initiative chosen: {title}</source>
        <translation>Initiative choisie&#xa0;: {title}</translation>
    </message>
</context>
<context>
    <name>ClosedView</name>
    <message>
        <source>One queue a computer. Two desks side by side keep their own numbers; the encounters make one list.</source>
        <translation>Une file par poste. Deux guichets côte à côte gardent leurs numéros&#x202f;; les rencontres forment une seule liste.</translation>
    </message>
    <message>
        <source>Drop-in desk</source>
        <translation>Permanence</translation>
    </message>
    <message>
        <source>Open a desk</source>
        <translation>Ouvrir une permanence</translation>
    </message>
    <message>
        <source>Where the desk is</source>
        <translation>Lieu de la permanence</translation>
    </message>
    <message>
        <source>Town hall, social centre…</source>
        <translation>Mairie, centre social…</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Ouvrir la permanence</translation>
    </message>
    <message>
        <source>Desks of today</source>
        <translation>Permanences du jour</translation>
    </message>
    <message>
        <source>planned for today</source>
        <translation>prévue aujourd’hui</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>{served} received, {gave_up} left before, longest wait {longest} min</source>
        <translation>personnes reçues&#xa0;: {served}, parties avant leur tour&#xa0;: {gave_up}, attente la plus longue&#xa0;: {longest}&#xa0;min</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermée</translation>
    </message>
    <message>
        <source>open elsewhere</source>
        <translation>ouverte ailleurs</translation>
    </message>
    <message>
        <source>Together: {sums}</source>
        <translation>Ensemble&#xa0;: {sums}</translation>
    </message>
    <message>
        <source>Write where the desk is.</source>
        <translation>Indiquez où se tient la permanence.</translation>
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
    <name>CoachedArea</name>
    <message>
        <source>“{word}”: {advice}</source>
        <translation>«&#xa0;{word}&#xa0;»&#xa0;: {advice}</translation>
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
    <name>CodePad</name>
    <message>
        <source>Erase the last digit</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>Code of {digits} digits</source>
        <translation>Code à {digits} chiffres</translation>
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
    <message>
        <source>Number</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>On the paper</source>
        <translation>Sur le papier</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Saisi</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>à corriger</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>To see</source>
        <translation>À voir</translation>
    </message>
    <message numerus="yes">
        <source>%n to tell back</source>
        <translation>
            <numerusform>%n retour à faire</numerusform>
            <numerusform>%n retours à faire</numerusform>
        </translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Initiative</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Argent</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>Et maintenant</translation>
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
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>walks deputy mayor route</source>
        <translation>tournée élu parcours</translation>
    </message>
    <message>
        <source>Local actors</source>
        <translation>Acteurs locaux</translation>
    </message>
    <message>
        <source>directory associations who knows</source>
        <translation>annuaire associations qui connaît</translation>
    </message>
    <message>
        <source>Note an actor</source>
        <translation>Noter un acteur</translation>
    </message>
    <message>
        <source>association shop school</source>
        <translation>association commerce école</translation>
    </message>
    <message>
        <source>Mobilisations</source>
        <translation>Mobilisations</translation>
    </message>
    <message>
        <source>asked came back told back</source>
        <translation>demandé revenu retour</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>Initiatives</translation>
    </message>
    <message>
        <source>board project residents</source>
        <translation>tableau projet habitants</translation>
    </message>
    <message>
        <source>New initiative</source>
        <translation>Nouvelle initiative</translation>
    </message>
    <message>
        <source>project meal garden</source>
        <translation>projet repas jardin</translation>
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
        <source>Participation</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>processes consultation opinions</source>
        <translation>démarches concertation avis</translation>
    </message>
    <message>
        <source>Participation plan</source>
        <translation>Plan de concertation</translation>
    </message>
    <message>
        <source>neighbourhoods quarters year</source>
        <translation>quartiers trimestres année</translation>
    </message>
    <message>
        <source>Councils</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>members sessions opinions</source>
        <translation>membres séances avis</translation>
    </message>
    <message>
        <source>New process</source>
        <translation>Nouvelle démarche</translation>
    </message>
    <message>
        <source>consultation workshop survey</source>
        <translation>concertation atelier enquête</translation>
    </message>
    <message>
        <source>Requests for advice</source>
        <translation>Demandes d’appui</translation>
    </message>
    <message>
        <source>services models framing</source>
        <translation>services modèles cadrage</translation>
    </message>
    <message>
        <source>Prepare a visit</source>
        <translation>Préparer une visite</translation>
    </message>
    <message>
        <source>new walk stops</source>
        <translation>nouvelle tournée arrêts</translation>
    </message>
    <message>
        <source>Door round</source>
        <translation>Porte-à-porte</translation>
    </message>
    <message>
        <source>doors stairwell knock</source>
        <translation>portes montée immeuble</translation>
    </message>
    <message>
        <source>Drop-in desk</source>
        <translation>Permanence</translation>
    </message>
    <message>
        <source>queue waiting reception</source>
        <translation>file attente accueil</translation>
    </message>
    <message>
        <source>Type a sheet</source>
        <translation>Saisir une feuille</translation>
    </message>
    <message>
        <source>opens the sheets</source>
        <translation>ouvre les feuilles</translation>
    </message>
    <message>
        <source>paper field print</source>
        <translation>papier terrain imprimer</translation>
    </message>
    <message>
        <source>Look up a slip</source>
        <translation>Chercher un talon</translation>
    </message>
    <message>
        <source>number code caller answer</source>
        <translation>numéro code appel répondre renseigner</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Talons</translation>
    </message>
    <message>
        <source>print pad</source>
        <translation>imprimer carnet</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>Où s’adresser</translation>
    </message>
    <message>
        <source>send hours papers to bring</source>
        <translation>orienter horaires pièces à apporter</translation>
    </message>
    <message>
        <source>To make known</source>
        <translation>À faire savoir</translation>
    </message>
    <message>
        <source>announcements works leaflets</source>
        <translation>annonces travaux tracts</translation>
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
    <name>ContactsCard</name>
    <message>
        <source>To see this week</source>
        <translation>À voir cette semaine</translation>
    </message>
    <message>
        <source>See them all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation>avant le {day}</translation>
    </message>
</context>
<context>
    <name>ContributionWords</name>
    <message>
        <source>To read again</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>To study</source>
        <translation>À étudier</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>Not retained</source>
        <translation>Non retenue</translation>
    </message>
    <message>
        <source>Not admissible</source>
        <translation>Non recevable</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Écarter</translation>
    </message>
    <message numerus="yes">
        <source>%n to read again</source>
        <translation>
            <numerusform>%n à relire</numerusform>
            <numerusform>%n à relire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to study</source>
        <translation>
            <numerusform>%n à étudier</numerusform>
            <numerusform>%n à étudier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained</source>
        <translation>
            <numerusform>%n retenue</numerusform>
            <numerusform>%n retenues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not retained</source>
        <translation>
            <numerusform>%n non retenue</numerusform>
            <numerusform>%n non retenues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not admissible</source>
        <translation>
            <numerusform>%n non recevable</numerusform>
            <numerusform>%n non recevables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%n doublon</numerusform>
            <numerusform>%n doublons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n écartée</numerusform>
            <numerusform>%n écartées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) received</source>
        <translation>
            <numerusform>%n idée reçue</numerusform>
            <numerusform>%n idées reçues</numerusform>
        </translation>
    </message>
    <message>
        <source>late</source>
        <translation>hors délai</translation>
    </message>
    <message numerus="yes">
        <source>with %n duplicate(s)</source>
        <translation>
            <numerusform>avec %n doublon</numerusform>
            <numerusform>avec %n doublons</numerusform>
        </translation>
    </message>
    <message>
        <source>followed by an initiative</source>
        <translation>suivie par une initiative</translation>
    </message>
    <message>
        <source>no. {number} online</source>
        <translation>n° {number} en ligne</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où elle en est</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>papier</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>Feasibility</source>
        <translation>Faisabilité</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
</context>
<context>
    <name>ContributionsPage</name>
    <message>
        <source>Contributions</source>
        <translation>Contributions</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Démarche</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Ideas belong to a participatory budget or a consultation: begin it in Participation.</source>
        <translation>Les idées vont avec un budget participatif ou une concertation&#xa0;: commencez-le dans Participation.</translation>
    </message>
    <message>
        <source>No process yet</source>
        <translation>Aucune démarche</translation>
    </message>
    <message>
        <source>Ranked by votes</source>
        <translation>Classement fait selon les votes</translation>
    </message>
    <message>
        <source>Keep this idea, or say that it was read</source>
        <translation>Garder cette idée, ou dire qu’elle est relue</translation>
    </message>
    <message>
        <source>Keep this idea (number pad)</source>
        <translation>Garder cette idée (pavé numérique)</translation>
    </message>
    <message>
        <source>Type in</source>
        <translation>Saisir</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Étudier</translation>
    </message>
    <message>
        <source>Votes and result</source>
        <translation>Votes et résultat</translation>
    </message>
    <message>
        <source>Authors to tell</source>
        <translation>Auteurs à informer</translation>
    </message>
    <message>
        <source>Online site</source>
        <translation>Site en ligne</translation>
    </message>
    <message>
        <source>Idea kept on this computer</source>
        <translation>Idée gardée sur ce poste</translation>
    </message>
    <message>
        <source>Read again, with corrections</source>
        <translation>Relue, avec des corrections</translation>
    </message>
    <message>
        <source>Set aside, with its reason</source>
        <translation>Écartée, avec sa raison</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>Linked: one idea speaks for both</source>
        <translation>Reliées&#xa0;: une seule idée parle pour les deux</translation>
    </message>
    <message>
        <source>Study kept</source>
        <translation>Étude gardée</translation>
    </message>
    <message>
        <source>Votes kept</source>
        <translation>Votes gardés</translation>
    </message>
    <message>
        <source>Retained: followed to its delivery</source>
        <translation>Retenue&#xa0;: suivie jusqu’à sa livraison</translation>
    </message>
    <message>
        <source>Decided: its authors are to be told</source>
        <translation>Décidé&#xa0;: ses auteurs sont à informer</translation>
    </message>
    <message>
        <source>Linked: this initiative carries the idea out</source>
        <translation>Reliée&#xa0;: cette initiative réalise l’idée</translation>
    </message>
    <message numerus="yes">
        <source>File for the site written: %n row(s)</source>
        <translation>
            <numerusform>Fichier pour le site écrit&#xa0;: %n ligne</numerusform>
            <numerusform>Fichier pour le site écrit&#xa0;: %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>The site’s numbers are kept with their sheets</source>
        <translation>Les numéros du site sont gardés avec leurs fiches</translation>
    </message>
</context>
<context>
    <name>CorrectedDialog</name>
    <message>
        <source>They hold the version before. Tell: {recipients}.</source>
        <translation>Ils ont la version précédente. À prévenir&#xa0;: {recipients}.</translation>
    </message>
    <message>
        <source>everybody who received it</source>
        <translation>toutes les personnes qui l’ont reçu</translation>
    </message>
    <message>
        <source>Tell the recipients</source>
        <translation>Prévenir les destinataires</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>The minutes of “{title}” are corrected. Version {version} replaces the one before; please delete the older file.</source>
        <translation>Le compte rendu de «&#xa0;{title}&#xa0;» est corrigé. La version {version} remplace la précédente&#x202f;; merci de supprimer l’ancien fichier.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
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
    <name>DecideDialog</name>
    <message>
        <source>A follow-up begins: the idea is followed to its delivery, and its authors wait in it to be told.</source>
        <translation>Une suite commence&#xa0;: l’idée est suivie jusqu’à sa livraison, et ses auteurs y attendent d’être informés.</translation>
    </message>
    <message>
        <source>Retain “{title}”</source>
        <translation>Retenir «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>“{title}” is not retained</source>
        <translation>«&#xa0;{title}&#xa0;» n’est pas retenue</translation>
    </message>
    <message>
        <source>Its authors wait in a follow-up to be told. Nobody is left without an answer.</source>
        <translation>Ses auteurs attendent dans une suite d’être informés. Personne ne reste sans réponse.</translation>
    </message>
    <message>
        <source>Keep the decision</source>
        <translation>Garder la décision</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>What is answered, without a name</source>
        <translation>Ce qui est répondu, sans nom</translation>
    </message>
    <message>
        <source>Done before</source>
        <translation>Fait avant le</translation>
    </message>
    <message>
        <source>Told before</source>
        <translation>Informés avant le</translation>
    </message>
    <message>
        <source>This idea has no author to tell: only the decision is kept.</source>
        <translation>Cette idée n’a pas d’auteur à informer&#xa0;: seule la décision est gardée.</translation>
    </message>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>Ce texte a %n caractère de trop&#xa0;: raccourcissez-le.</numerusform>
            <numerusform>Ce texte a %n caractères de trop&#xa0;: raccourcissez-le.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what is answered.</source>
        <translation>Écrivez ce qui est répondu.</translation>
    </message>
</context>
<context>
    <name>DecidePanel</name>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Keep this decision</source>
        <translation>Garder cette décision</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>What is decided, without a name</source>
        <translation>Ce qui est décidé, sans nom</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Kept at once. At the end of the visit it becomes a followed commitment or a reasoned no.</source>
        <translation>Gardée tout de suite. À la fin de la visite, elle devient un engagement suivi ou un refus motivé.</translation>
    </message>
    <message>
        <source>Write what is decided, in a few words.</source>
        <translation>Écrivez ce qui est décidé, en quelques mots.</translation>
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
    <name>DecisionRow</name>
    <message>
        <source>To be settled</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>a followed commitment, or a reasoned no</source>
        <translation>un engagement suivi, ou un refus motivé</translation>
    </message>
    <message>
        <source>Not followed up</source>
        <translation>Sans suite</translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation>avant {day}</translation>
    </message>
    <message>
        <source>Followed commitment</source>
        <translation>Engagement suivi</translation>
    </message>
</context>
<context>
    <name>DecisionsLine</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n décision</numerusform>
            <numerusform>%n décisions</numerusform>
        </translation>
    </message>
    <message>
        <source>No decision yet</source>
        <translation>Aucune décision pour l’instant</translation>
    </message>
</context>
<context>
    <name>DecisionsPanel</name>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>décisions</translation>
    </message>
    <message>
        <source>Read back and confirmed after the last stop.</source>
        <translation>Relues et confirmées au dernier arrêt.</translation>
    </message>
    <message>
        <source>Read them back</source>
        <translation>Les relire</translation>
    </message>
    <message>
        <source>None yet. D writes one down.</source>
        <translation>Aucune pour l’instant. D en note une.</translation>
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
        <source>Erasures</source>
        <translation>Effacements</translation>
    </message>
    <message>
        <source>It receives nothing more. What came before stays; what would still come is kept apart until you decide.</source>
        <translation>Il ne reçoit plus rien. Ce qui est venu avant reste&#x202f;; ce qui viendrait encore est gardé à part jusqu’à votre décision.</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Ce qui s’ensuit</translation>
    </message>
    <message>
        <source>Erasure not confirmed</source>
        <translation>Effacement non confirmé</translation>
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
        <source>Erasure not confirmed</source>
        <translation>Effacement non confirmé</translation>
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
        <source>to be confirmed since {day}</source>
        <translation>à confirmer depuis le {day}</translation>
    </message>
    <message>
        <source>This computer is off the list and will confirm no more: what was erased may still lie there. Tell the data protection officer.</source>
        <translation>Ce poste est retiré de la liste et ne confirmera plus&#xa0;: ce qui est effacé peut y être encore. Dites-le au délégué à la protection des données.</translation>
    </message>
    <message>
        <source>What was erased may still lie on this computer. Ask for an exchange, by network or by stick; if it will not come back, revoke it.</source>
        <translation>Ce qui est effacé peut être encore sur ce poste. Demandez un échange, par le réseau ou par une clé&#x202f;; s’il ne revient pas, retirez-le de la liste.</translation>
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
    <name>DoorRoundPage</name>
    <message>
        <source>Door round</source>
        <translation>Porte-à-porte</translation>
    </message>
    <message>
        <source>Finish the round, or begin one</source>
        <translation>Terminer la tournée, ou en commencer une</translation>
    </message>
    <message>
        <source>Door rounds</source>
        <translation>Porte-à-porte</translation>
    </message>
    <message>
        <source>Door-to-door, {place}</source>
        <translation>Porte-à-porte, {place}</translation>
    </message>
    <message>
        <source>{day}. No trace of a household that refuses or is absent: only a count.</source>
        <translation>{day}. Aucune trace d’un foyer qui refuse ou qui est absent&#xa0;: seulement un compte.</translation>
    </message>
    <message>
        <source>come back {when}</source>
        <translation>repasser {when}</translation>
    </message>
    <message>
        <source>{stairwell}: off the list</source>
        <translation>{stairwell}&#xa0;: retirée de la liste</translation>
    </message>
    <message>
        <source>{stairwell}: every door is counted. Choose another stairwell, or change the number of doors.</source>
        <translation>{stairwell}&#xa0;: toutes les portes sont comptées. Choisissez une autre cage, ou changez le nombre de portes.</translation>
    </message>
    <message numerus="yes">
        <source>%n door(s) of this stairwell have no outcome yet.</source>
        <translation>
            <numerusform>%n porte de cette cage n’a pas encore de résultat.</numerusform>
            <numerusform>%n portes de cette cage n’ont pas encore de résultat.</numerusform>
        </translation>
    </message>
    <message>
        <source>{stairwell} done</source>
        <translation>{stairwell} terminée</translation>
    </message>
    <message numerus="yes">
        <source>%n door(s) have no outcome yet: count them, or change the number of doors.</source>
        <translation>
            <numerusform>%n porte n’a pas encore de résultat&#xa0;: comptez-la, ou changez le nombre de portes.</numerusform>
            <numerusform>%n portes n’ont pas encore de résultat&#xa0;: comptez-les, ou changez le nombre de portes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Round closed. Interviews: {met}, doors: {doors}</source>
        <translation>Tournée terminée. Entretiens&#xa0;: {met}, portes&#xa0;: {doors}</translation>
    </message>
</context>
<context>
    <name>DoorsDialog</name>
    <message>
        <source>Doors of {stairwell}</source>
        <translation>Portes de {stairwell}</translation>
    </message>
    <message>
        <source>One more stairwell</source>
        <translation>Une cage d’escalier de plus</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stairwell</source>
        <translation>Cage d’escalier</translation>
    </message>
    <message>
        <source>Stairwell {letter}</source>
        <translation>Cage {letter}</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Portes</translation>
    </message>
</context>
<context>
    <name>Dots</name>
    <message>
        <source>{count} of {digits} digits</source>
        <translation>{count} chiffres sur {digits}</translation>
    </message>
</context>
<context>
    <name>DraftTag</name>
    <message>
        <source>Draft kept at {time}</source>
        <translation>Brouillon gardé à {time}</translation>
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
    <name>DropInPage</name>
    <message>
        <source>Close the desk…</source>
        <translation>Fermer la permanence…</translation>
    </message>
    <message>
        <source>Drop-in desk</source>
        <translation>Permanence</translation>
    </message>
    <message>
        <source>Somebody comes: one more number</source>
        <translation>Quelqu’un arrive&#xa0;: un numéro de plus</translation>
    </message>
    <message>
        <source>Call the next number</source>
        <translation>Appeler le numéro suivant</translation>
    </message>
    <message>
        <source>Keep this encounter, or open the desk</source>
        <translation>Garder cette rencontre, ou ouvrir la permanence</translation>
    </message>
    <message>
        <source>Yesterday’s queue is over: its sums are kept, its numbers are forgotten.</source>
        <translation>La file d’hier est finie&#xa0;: ses sommes sont gardées, ses numéros oubliés.</translation>
    </message>
    <message>
        <source>{day}. Numbers only, on this computer, for today.</source>
        <translation>{day}. Des numéros seulement, sur ce poste, pour aujourd’hui.</translation>
    </message>
    <message>
        <source>Drop-in desk, {place}</source>
        <translation>Permanence, {place}</translation>
    </message>
    <message numerus="yes">
        <source>%n encounter(s) noted</source>
        <translation>
            <numerusform>%n rencontre notée</numerusform>
            <numerusform>%n rencontres notées</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Personne n’attend.</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Numéro {number}</translation>
    </message>
    <message>
        <source>Encounter saved on this computer</source>
        <translation>Rencontre enregistrée sur ce poste</translation>
    </message>
    <message>
        <source>{served} received, {gave_up} left before, longest wait {wait} min. These sums are kept; the numbers are forgotten.</source>
        <translation>Personnes reçues&#xa0;: {served}. Parties avant leur tour&#xa0;: {gave_up}. Attente la plus longue&#xa0;: {wait}&#xa0;min. Ces totaux sont gardés, les numéros sont oubliés.</translation>
    </message>
    <message>
        <source>Close the desk?</source>
        <translation>Fermer la permanence&#x202f;?</translation>
    </message>
    <message>
        <source>Close the desk</source>
        <translation>Fermer la permanence</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Desk closed: its sums are kept</source>
        <translation>Permanence fermée&#xa0;: ses sommes sont gardées</translation>
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
        <source>Open its initiative</source>
        <translation>Ouvrir son initiative</translation>
    </message>
    <message>
        <source>New initiative from this encounter</source>
        <translation>Nouvelle initiative née de cette rencontre</translation>
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
    <name>EndScreen</name>
    <message>
        <source>Decisions of the visit</source>
        <translation>Décisions de la visite</translation>
    </message>
    <message>
        <source>Read aloud. Each becomes a followed commitment, or a reasoned no.</source>
        <translation>Relues à voix haute. Chacune devient un engagement suivi, ou un refus motivé.</translation>
    </message>
    <message>
        <source>Take the note up again</source>
        <translation>Reprendre la note</translation>
    </message>
    <message>
        <source>Residents met</source>
        <translation>Habitants vus</translation>
    </message>
    <message>
        <source>Back to the route</source>
        <translation>Revenir au parcours</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>Terminer la visite</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>No decision was taken on this visit.</source>
        <translation>Aucune décision n’a été prise pendant cette visite.</translation>
    </message>
    <message>
        <source>A note was begun and not kept: {place}</source>
        <translation>Une note commencée n’est pas gardée&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Keep it or empty it before the visit ends.</source>
        <translation>Gardez-la ou videz-la avant la fin de la visite.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) to settle first</source>
        <translation>
            <numerusform>%n décision à régler d’abord</numerusform>
            <numerusform>%n décisions à régler d’abord</numerusform>
        </translation>
    </message>
    <message>
        <source>Each becomes a followed commitment, or a no with its reason.</source>
        <translation>Chacune devient un engagement suivi, ou un refus avec sa raison.</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Pas encore confirmé</translation>
    </message>
    <message>
        <source>Read the decisions aloud, then have them confirmed: Space ticks.</source>
        <translation>Relisez les décisions à voix haute, puis faites-les confirmer&#xa0;: Espace coche.</translation>
    </message>
    <message>
        <source>Commitments read tonight: {count}</source>
        <translation>Engagements relus ce soir&#xa0;: {count}</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>tenus</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusés</translation>
    </message>
    <message numerus="yes">
        <source>resident(s) met</source>
        <translation>
            <numerusform>habitant vu</numerusform>
            <numerusform>habitants vus</numerusform>
        </translation>
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
        <source>Visits, {count}</source>
        <translation>Visites, {count}</translation>
    </message>
    <message>
        <source>Slips, {count}</source>
        <translation>Talons, {count}</translation>
    </message>
    <message>
        <source>To make known, {count}</source>
        <translation>À faire savoir, {count}</translation>
    </message>
    <message>
        <source>Where to go, {count}</source>
        <translation>Où s’adresser, {count}</translation>
    </message>
    <message>
        <source>Field sheets, {count}</source>
        <translation>Feuilles de terrain, {count}</translation>
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
        <source>visit</source>
        <translation>visite</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>talon</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>to make known</source>
        <translation>à faire savoir</translation>
    </message>
    <message>
        <source>where to go</source>
        <translation>où s’adresser</translation>
    </message>
    <message>
        <source>field sheet</source>
        <translation>feuille de terrain</translation>
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
    <name>EntryPage</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close, the draft is kept</source>
        <translation>Fermer, le brouillon est gardé</translation>
    </message>
    <message>
        <source>This draft is no longer here: it was saved or deleted.</source>
        <translation>Ce brouillon n’est plus là&#xa0;: il a été enregistré ou supprimé.</translation>
    </message>
    <message>
        <source>Draft kept: it waits on the Today page.</source>
        <translation>Brouillon gardé&#xa0;: il attend sur la page Aujourd’hui.</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
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
        <source>At the town hall</source>
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
        <source>Slips</source>
        <translation>Talons</translation>
    </message>
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
        <source>Letter or notice…</source>
        <translation>Courrier ou affiche…</translation>
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
        <source>letter or notice</source>
        <translation>courrier ou affiche</translation>
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
    <message>
        <source>Back to the list</source>
        <translation>Revenir à la liste</translation>
    </message>
    <message>
        <source>Put in the bin</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Draft kept: it waits on the Today page.</source>
        <translation>Brouillon gardé&#xa0;: il attend sur la page Aujourd’hui.</translation>
    </message>
    <message>
        <source>Complete this field.</source>
        <translation>Complétez ce champ.</translation>
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
        <source>Encounter being noted</source>
        <translation>Rencontre en cours de saisie</translation>
    </message>
    <message>
        <source>Told of what is open here</source>
        <translation>Dire ce qui est ouvert ici</translation>
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
    <message>
        <source>What and when</source>
        <translation>Quoi et quand</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Nature de la visite</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Quartiers</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Meeting point</source>
        <translation>Point de rendez-vous</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>otherwise its kind and its neighbourhoods</source>
        <translation>sinon sa nature et ses quartiers</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Deputy mayor</source>
        <translation>Maire-adjoint·e</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>No elected member holds a notebook here yet: write the function under “Invited”, for instance “deputy mayor”.</source>
        <translation>Aucun élu n’a encore de carnet ici&#xa0;: écrivez la fonction sous «&#xa0;Invités&#xa0;», par exemple «&#xa0;maire-adjointe de quartier&#xa0;».</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invités</translation>
    </message>
    <message>
        <source>Associations, services, functions: never the name of a resident.</source>
        <translation>Associations, services, fonctions&#xa0;: jamais le nom d’un habitant.</translation>
    </message>
    <message>
        <source>Access and precautions</source>
        <translation>Accès et précautions</translation>
    </message>
    <message>
        <source>Steps, keys, lighting: printed on the brief.</source>
        <translation>Marches, clés, éclairage&#xa0;: imprimé sur le dossier de visite.</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Stairwells</source>
        <translation>Cages d’escalier</translation>
    </message>
    <message>
        <source>Keep it under {most} characters.</source>
        <translation>Restez sous {most} caractères.</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>New council</source>
        <translation>Nouveau conseil</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>New process</source>
        <translation>Nouvelle démarche</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Nouveau membre</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nouvelle séance</translation>
    </message>
    <message>
        <source>Opinion of the council</source>
        <translation>Avis du conseil</translation>
    </message>
    <message>
        <source>New request for advice</source>
        <translation>Nouvelle demande d’appui</translation>
    </message>
    <message>
        <source>New experiment seen</source>
        <translation>Nouvelle expérience repérée</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Démarche</translation>
    </message>
    <message>
        <source>Told to the participants</source>
        <translation>Restitution aux participants</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Answer of the authority</source>
        <translation>Réponse de la collectivité</translation>
    </message>
    <message>
        <source>Told in session</source>
        <translation>Dit en séance</translation>
    </message>
    <message>
        <source>Request for advice</source>
        <translation>Demande d’appui</translation>
    </message>
    <message>
        <source>Request finished</source>
        <translation>Demande terminée</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Expérience</translation>
    </message>
    <message>
        <source>Kept or stopped</source>
        <translation>Gardée ou arrêtée</translation>
    </message>
    <message>
        <source>Keep this council</source>
        <translation>Enregistrer le conseil</translation>
    </message>
    <message>
        <source>Keep this process</source>
        <translation>Enregistrer la démarche</translation>
    </message>
    <message>
        <source>Keep what was told</source>
        <translation>Enregistrer la restitution</translation>
    </message>
    <message>
        <source>Keep this member</source>
        <translation>Enregistrer le membre</translation>
    </message>
    <message>
        <source>Keep this session</source>
        <translation>Enregistrer la séance</translation>
    </message>
    <message>
        <source>Keep this opinion</source>
        <translation>Enregistrer l’avis</translation>
    </message>
    <message>
        <source>Keep this answer</source>
        <translation>Enregistrer la réponse</translation>
    </message>
    <message>
        <source>Note that it was told</source>
        <translation>Noter que c’est dit</translation>
    </message>
    <message>
        <source>Keep this request</source>
        <translation>Enregistrer la demande</translation>
    </message>
    <message>
        <source>Finish this request</source>
        <translation>Terminer la demande</translation>
    </message>
    <message>
        <source>Keep this experiment</source>
        <translation>Enregistrer l’expérience</translation>
    </message>
    <message>
        <source>Keep this verdict</source>
        <translation>Enregistrer l’issue</translation>
    </message>
    <message>
        <source>Say who decides and what may still change: it is the first thing that people ask.</source>
        <translation>Dites qui décide et ce qui peut encore changer&#xa0;: c’est la première chose que l’on demande.</translation>
    </message>
    <message>
        <source>What became of what people said, in the words in which it was told to them.</source>
        <translation>Ce qu’est devenu ce que les gens ont dit, dans les mots où cela leur a été restitué.</translation>
    </message>
    <message>
        <source>An actor of the directory, or a public name given for the role. No address and no telephone.</source>
        <translation>Un acteur de l’annuaire, ou un nom public donné pour ce rôle. Ni adresse, ni téléphone.</translation>
    </message>
    <message>
        <source>Those who came are counted; nobody is listed.</source>
        <translation>Les personnes venues sont comptées&#x202f;; personne n’est listé.</translation>
    </message>
    <message>
        <source>Keeping it opens a commitment to answer the council, by the day that you give.</source>
        <translation>Le garder ouvre un engagement&#xa0;: répondre au conseil, avant le jour que vous donnez.</translation>
    </message>
    <message>
        <source>In writing. The council is then to be told in session.</source>
        <translation>Par écrit. Il reste ensuite à la dire en séance.</translation>
    </message>
    <message>
        <source>The commitment closes: the council has its answer.</source>
        <translation>L’engagement se ferme&#xa0;: le conseil a sa réponse.</translation>
    </message>
    <message>
        <source>From a word of advice to full accompaniment.</source>
        <translation>Du simple conseil à l’accompagnement complet.</translation>
    </message>
    <message>
        <source>What came of it, for the next time that a service asks.</source>
        <translation>Ce qu’il en est sorti, pour la prochaine fois qu’un service demande.</translation>
    </message>
    <message>
        <source>What was seen elsewhere, and what it would be tried for here.</source>
        <translation>Ce qui a été vu ailleurs, et pourquoi on l’essaierait ici.</translation>
    </message>
    <message>
        <source>A stopped experiment teaches as much as one that is kept: say why.</source>
        <translation>Une expérience arrêtée apprend autant qu’une expérience gardée&#xa0;: dites pourquoi.</translation>
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
    <message>
        <source>brief</source>
        <translation>feuille-de-route</translation>
    </message>
    <message>
        <source>promised-and-done</source>
        <translation>promis-fait</translation>
    </message>
    <message>
        <source>Brief made again, with today’s date</source>
        <translation>Dossier de visite refait, à la date du jour</translation>
    </message>
    <message>
        <source>Message copied: paste it where you send it.</source>
        <translation>Message copié&#xa0;: collez-le là où vous l’envoyez.</translation>
    </message>
    <message>
        <source>Visit cancelled</source>
        <translation>Visite annulée</translation>
    </message>
    <message>
        <source>Actor kept on this computer</source>
        <translation>Acteur gardé sur ce poste</translation>
    </message>
    <message>
        <source>Actor put in the bin</source>
        <translation>Acteur mis à la corbeille</translation>
    </message>
    <message>
        <source>The duty is taken up again</source>
        <translation>Le devoir reprend</translation>
    </message>
    <message>
        <source>The duty rests until {day}</source>
        <translation>Le devoir est suspendu jusqu’au {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) noted</source>
        <translation>
            <numerusform>%n demande notée</numerusform>
            <numerusform>%n demandes notées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Training noted for %n correspondent(s)</source>
        <translation>
            <numerusform>Formation notée pour %n correspondant</numerusform>
            <numerusform>Formation notée pour %n correspondants</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tableaux (*.csv *.txt *.tsv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>Choisir la liste</translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) taken from the list</source>
        <translation>
            <numerusform>%n acteur pris de la liste</numerusform>
            <numerusform>%n acteurs pris de la liste</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged: both histories are read together</source>
        <translation>Fusionnés&#xa0;: les deux histoires se lisent ensemble</translation>
    </message>
    <message>
        <source>They stay two</source>
        <translation>Ils restent deux</translation>
    </message>
</context>
<context>
    <name>HereCard</name>
    <message>
        <source>Known here</source>
        <translation>Connu ici</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Jusqu’au {day}</translation>
    </message>
    <message>
        <source>Here: {text}</source>
        <translation>Ici&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Refused here: {title}</source>
        <translation>Refusé ici&#xa0;: {title}</translation>
    </message>
</context>
<context>
    <name>HereWarning</name>
    <message>
        <source>Refused here already: {title}</source>
        <translation>Déjà refusé ici&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Look at the reason before you promise.</source>
        <translation>Regardez le motif avant de promettre.</translation>
    </message>
    <message>
        <source>Planned here: {text}</source>
        <translation>Prévu ici&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Until {day}. Promise what agrees with it.</source>
        <translation>Jusqu’au {day}. Promettez ce qui s’accorde avec cela.</translation>
    </message>
</context>
<context>
    <name>HourField</name>
    <message>
        <source>Write a time, for instance 18:30.</source>
        <translation>Écrivez une heure, par exemple 18&#xa0;h&#xa0;30.</translation>
    </message>
</context>
<context>
    <name>HouseCard</name>
    <message>
        <source>What residents are told</source>
        <translation>Ce qui est dit aux habitants</translation>
    </message>
    <message>
        <source>These words stand in the agreement that you read aloud, in the warning in danger, and on papers.</source>
        <translation>Ces mots figurent dans l’accord que vous lisez à voix haute, dans l’avertissement en cas de danger, et sur les documents.</translation>
    </message>
    <message>
        <source>Logo on papers</source>
        <translation>Logo sur les documents</translation>
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
        <source>Telephone of the town hall</source>
        <translation>Téléphone de la mairie</translation>
    </message>
    <message>
        <source>Printed on slips and letters: people call it with their number.</source>
        <translation>Imprimé sur les talons et les lettres&#xa0;: on l’appelle avec son numéro.</translation>
    </message>
    <message>
        <source>Name of the authority on papers</source>
        <translation>Nom de la collectivité sur les documents</translation>
    </message>
    <message>
        <source>Left empty: that of the territory.</source>
        <translation>Laissé vide&#xa0;: celui du territoire.</translation>
    </message>
    <message>
        <source>Colour of titles on papers</source>
        <translation>Couleur des titres sur les documents</translation>
    </message>
    <message>
        <source># and six digits or letters, as its graphic charter says. Left empty: the program’s own.</source>
        <translation># et six chiffres ou lettres, comme le dit la charte graphique. Laissée vide&#xa0;: celle du programme.</translation>
    </message>
    <message>
        <source>For six months before it, papers that leave the service stay neutral and need the head of service.</source>
        <translation>Dans les six mois qui les précèdent, les papiers qui sortent restent neutres et demandent l’accord de la ou du responsable.</translation>
    </message>
    <message>
        <source>Next general election</source>
        <translation>Prochaines élections générales</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Choisir un logo…</translation>
    </message>
    <message>
        <source>Take the logo away</source>
        <translation>Retirer le logo</translation>
    </message>
    <message>
        <source>Logo of {authority}</source>
        <translation>Logo&#xa0;: {authority}</translation>
    </message>
    <message>
        <source>Kept. The agreement and the papers say it from now on.</source>
        <translation>Gardé. L’accord et les documents le disent désormais.</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Kept. Papers bear this logo from now on.</source>
        <translation>Gardé. Les documents portent ce logo désormais.</translation>
    </message>
    <message>
        <source>Papers have no logo from now on.</source>
        <translation>Les documents n’ont plus de logo désormais.</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>Garder ces mots</translation>
    </message>
</context>
<context>
    <name>IdeaPanel</name>
    <message>
        <source>A retained idea that it carries out</source>
        <translation>Une idée retenue qu’elle réalise</translation>
    </message>
    <message>
        <source>{idea} ({process})</source>
        <translation>{idea} ({process})</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>What was promised of it then follows this initiative: its authors are to be told once it took place, or is dropped.</source>
        <translation>Ce qui en a été promis suit alors cette initiative&#xa0;: ses auteurs sont à informer une fois qu’elle a eu lieu, ou si elle est abandonnée.</translation>
    </message>
    <message>
        <source>Every retained idea is followed by an initiative already, or none was retained yet.</source>
        <translation>Chaque idée retenue est déjà suivie par une initiative, ou aucune n’a encore été retenue.</translation>
    </message>
    <message>
        <source>Link this idea</source>
        <translation>Relier cette idée</translation>
    </message>
    <message>
        <source>Linked: this initiative carries the idea out</source>
        <translation>Reliée&#xa0;: cette initiative réalise l’idée</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>A list from a spreadsheet</source>
        <translation>Une liste de tableur</translation>
    </message>
    <message>
        <source>Nothing is written before you say so; all of it, or nothing.</source>
        <translation>Rien ne s’écrit avant votre accord&#x202f;; tout, ou rien.</translation>
    </message>
    <message>
        <source>Nature of those that say none</source>
        <translation>Nature de ceux qui n’en disent pas</translation>
    </message>
    <message>
        <source>none: refuse the line</source>
        <translation>aucune&#xa0;: refuser la ligne</translation>
    </message>
    <message>
        <source>Where those that say nothing act</source>
        <translation>Où agissent ceux qui n’en disent rien</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Lignes du fichier</translation>
    </message>
    <message>
        <source>Take the new ones</source>
        <translation>Prendre les nouveaux</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Revenir à la liste</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Un autre fichier…</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’elle devient</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>déjà connu</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>en double</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>à corriger</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to correct</source>
        <translation>
            <numerusform>%n ligne à corriger</numerusform>
            <numerusform>%n lignes à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct them in the spreadsheet and open the file again, or choose what they lack below.</source>
        <translation>Corrigez-les dans le tableur et rouvrez le fichier, ou choisissez ci-dessous ce qui leur manque.</translation>
    </message>
    <message numerus="yes">
        <source>%n known already: left as they are.</source>
        <translation>
            <numerusform>%n déjà connu&#xa0;: laissé tel quel.</numerusform>
            <numerusform>%n déjà connus&#xa0;: laissés tels quels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new actor(s)</source>
        <translation>
            <numerusform>%n nouvel acteur</numerusform>
            <numerusform>%n nouveaux acteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new in this file</source>
        <translation>Rien de nouveau dans ce fichier</translation>
    </message>
    <message>
        <source>Read as {encoding}, separator “{separator}”.</source>
        <translation>Lu en {encoding}, séparateur «&#xa0;{separator}&#xa0;».</translation>
    </message>
    <message>
        <source>Columns left aside: {names}.</source>
        <translation>Colonnes laissées de côté&#xa0;: {names}.</translation>
    </message>
</context>
<context>
    <name>InitiativeFormPage</name>
    <message>
        <source>Who carries it</source>
        <translation>Qui la porte</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Initiative being written</source>
        <translation>Initiative en cours d’écriture</translation>
    </message>
    <message>
        <source>Save the initiative</source>
        <translation>Enregistrer l’initiative</translation>
    </message>
    <message>
        <source>What it is, in a few words</source>
        <translation>De quoi il s’agit, en quelques mots</translation>
    </message>
    <message>
        <source>No resident’s name: the title is read by everybody.</source>
        <translation>Pas de nom d’habitant&#xa0;: tout le monde lit le titre.</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>no theme</source>
        <translation>sans thème</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>Suivie par</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>Jour de l’événement</translation>
    </message>
    <message>
        <source>What the group needs</source>
        <translation>Ce dont le groupe a besoin</translation>
    </message>
    <message>
        <source>What the group wants to do</source>
        <translation>Ce que le groupe veut faire</translation>
    </message>
    <message>
        <source>Estimated cost</source>
        <translation>Coût estimé</translation>
    </message>
    <message>
        <source>Change the initiative</source>
        <translation>Modifier l’initiative</translation>
    </message>
    <message>
        <source>New initiative</source>
        <translation>Nouvelle initiative</translation>
    </message>
    <message>
        <source>as it is noted</source>
        <translation>comme noté</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Initiative</translation>
    </message>
    <message>
        <source>Say in which neighbourhood it takes place.</source>
        <translation>Indiquez dans quel quartier elle a lieu.</translation>
    </message>
    <message>
        <source>Initiative changed</source>
        <translation>Initiative modifiée</translation>
    </message>
    <message>
        <source>Initiative noted</source>
        <translation>Initiative notée</translation>
    </message>
    <message>
        <source>Write what it is, in a few words.</source>
        <translation>Écrivez de quoi il s’agit, en quelques mots.</translation>
    </message>
</context>
<context>
    <name>InitiativePage</name>
    <message>
        <source>This initiative is not in the notebook any more</source>
        <translation>Cette initiative n’est plus dans le carnet</translation>
    </message>
    <message>
        <source>One initiative</source>
        <translation>Une initiative</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Stage before</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Back to the initiatives</source>
        <translation>Revenir aux initiatives</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Initiative</translation>
    </message>
    <message>
        <source>Initiative {title}, {stage}</source>
        <translation>Initiative {title}, {stage}</translation>
    </message>
    <message>
        <source>Tell the carriers</source>
        <translation>Le dire aux porteurs</translation>
    </message>
    <message>
        <source>Note news</source>
        <translation>Noter des nouvelles</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Request taken away</source>
        <translation>Demande retirée</translation>
    </message>
    <message>
        <source>No longer followed by this initiative</source>
        <translation>Plus suivie par cette initiative</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Suite faite</translation>
    </message>
    <message>
        <source>initiative</source>
        <translation>initiative</translation>
    </message>
</context>
<context>
    <name>InitiativeWords</name>
    <message>
        <source>To tell the carriers</source>
        <translation>À dire aux porteurs</translation>
    </message>
    <message>
        <source>Without news</source>
        <translation>Sans nouvelle</translation>
    </message>
    <message>
        <source>Committee {day}</source>
        <translation>Comité {day}</translation>
    </message>
    <message>
        <source>Event {day}</source>
        <translation>Événement {day}</translation>
    </message>
    <message>
        <source>Next step to plan</source>
        <translation>Suite à prévoir</translation>
    </message>
    <message numerus="yes">
        <source>%n carrier(s)</source>
        <translation>
            <numerusform>%n porteur</numerusform>
            <numerusform>%n porteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody carries it yet</source>
        <translation>sans porteur</translation>
    </message>
    <message>
        <source>{sum} granted</source>
        <translation>{sum} accordés</translation>
    </message>
    <message>
        <source>{sum} requested</source>
        <translation>{sum} demandés</translation>
    </message>
    <message>
        <source>{stage} since {day}</source>
        <translation>{stage}, depuis le {day}</translation>
    </message>
    <message>
        <source>Nobody carries this initiative yet: add a resident who agrees, or an actor.</source>
        <translation>Personne ne porte encore cette initiative&#xa0;: ajoutez un habitant qui est d’accord, ou un acteur.</translation>
    </message>
    <message>
        <source>Say in which neighbourhood it takes place.</source>
        <translation>Indiquez dans quel quartier elle a lieu.</translation>
    </message>
    <message>
        <source>Say what the group needs.</source>
        <translation>Indiquez ce dont le groupe a besoin.</translation>
    </message>
    <message>
        <source>No request for money is noted: fund, sum, day of the committee.</source>
        <translation>Aucune demande de financement n’est notée&#xa0;: fonds, somme, jour du comité.</translation>
    </message>
    <message>
        <source>The day of the committee is not noted.</source>
        <translation>Le jour du comité n’est pas noté.</translation>
    </message>
    <message>
        <source>Note the sum that was granted.</source>
        <translation>Notez la somme accordée.</translation>
    </message>
    <message>
        <source>Note the day of the event.</source>
        <translation>Notez le jour de l’événement.</translation>
    </message>
    <message>
        <source>Note how many people came.</source>
        <translation>Notez combien de personnes sont venues.</translation>
    </message>
    <message>
        <source>Write what is to be remembered of it.</source>
        <translation>Écrivez ce qu’il faut en retenir.</translation>
    </message>
    <message>
        <source>Say why, in words that the carriers may read.</source>
        <translation>Dites pourquoi, avec des mots que les porteurs peuvent lire.</translation>
    </message>
    <message>
        <source>The budget is still to be written.</source>
        <translation>Le budget reste à écrire.</translation>
    </message>
    <message>
        <source>The budget is not balanced: {expense} of expenses, {income} of income.</source>
        <translation>Le budget n’est pas équilibré&#xa0;: {expense} de dépenses, {income} de recettes.</translation>
    </message>
    <message>
        <source>The request ({sum}) goes beyond the cap of the fund ({cap}).</source>
        <translation>La demande ({sum}) dépasse le plafond du fonds ({cap}).</translation>
    </message>
    <message>
        <source>Filed on {day}, it comes too late for this committee: it had to be filed by {latest}. Note the next committee.</source>
        <translation>Déposée le {day}, elle vient trop tard pour ce comité&#xa0;: il fallait déposer au plus tard le {latest}. Notez le comité suivant.</translation>
    </message>
    <message>
        <source>This fund is for priority neighbourhoods: note which one, or why the town opens it to others.</source>
        <translation>Ce fonds est pour les quartiers prioritaires&#xa0;: notez lequel, ou pourquoi la ville l’ouvre à d’autres.</translation>
    </message>
    <message>
        <source>The event is on {day}: the review comes after it.</source>
        <translation>L’événement est le {day}&#xa0;: le bilan vient après.</translation>
    </message>
    <message>
        <source>{spent} were spent, {granted} were granted: check the sum spent.</source>
        <translation>{spent} dépensés, {granted} accordés&#xa0;: vérifiez la somme dépensée.</translation>
    </message>
</context>
<context>
    <name>InitiativesCard</name>
    <message>
        <source>Initiatives</source>
        <translation>Initiatives</translation>
    </message>
    <message>
        <source>See them all</source>
        <translation>Les voir toutes</translation>
    </message>
    <message>
        <source>Tell the carriers what the fund answered</source>
        <translation>Dire aux porteurs ce que le fonds a répondu</translation>
    </message>
    <message>
        <source>Without news for three weeks</source>
        <translation>Sans nouvelle depuis trois semaines</translation>
    </message>
</context>
<context>
    <name>InitiativesPage</name>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>change the stage</source>
        <translation>changer d’étape</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>Initiatives</translation>
    </message>
    <message>
        <source>Residents’ initiatives</source>
        <translation>Initiatives d’habitants</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>New initiative</source>
        <translation>Nouvelle initiative</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Lesquelles</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>Suivie par</translation>
    </message>
    <message>
        <source>me</source>
        <translation>moi</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>tout le monde</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Words of the title…</source>
        <translation>Mots du titre…</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>sans nouvelle</translation>
    </message>
    <message>
        <source>to tell the carriers</source>
        <translation>à dire aux porteurs</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminées</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Stage before</source>
        <translation>Étape précédente</translation>
    </message>
    <message numerus="yes">
        <source>%n of them without news for three weeks.</source>
        <translation>
            <numerusform>Dont %n sans nouvelle depuis trois semaines.</numerusform>
            <numerusform>Dont %n sans nouvelle depuis trois semaines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n initiative(s) going on.</source>
        <translation>
            <numerusform>%n initiative en cours.</numerusform>
            <numerusform>%n initiatives en cours.</numerusform>
        </translation>
    </message>
    <message>
        <source>A meal in the yard, a shared garden: note the idea, then what it takes, until its review.</source>
        <translation>Un repas dans la cour, un jardin partagé&#xa0;: notez l’idée, puis ce qu’il y faut, jusqu’au bilan.</translation>
    </message>
    <message>
        <source>No initiative yet</source>
        <translation>Aucune initiative</translation>
    </message>
    <message>
        <source>Those that ended are in the list, under “ended”.</source>
        <translation>Celles qui sont terminées sont dans la liste, sous «&#xa0;terminées&#xa0;».</translation>
    </message>
    <message>
        <source>No initiative is going on</source>
        <translation>Aucune initiative en cours</translation>
    </message>
    <message>
        <source>Change or clear the filters above to see the others.</source>
        <translation>Changez ou retirez les filtres pour voir les autres.</translation>
    </message>
    <message>
        <source>Nothing here answers these filters</source>
        <translation>Rien ne répond à ces filtres</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Withdraw the invitation</source>
        <translation>Retirer l’invitation</translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <translation>Enregistrer l’invitation</translation>
    </message>
    <message>
        <source>visit-{day}-cancelled.ics</source>
        <translation>visite-{day}-annulee.ics</translation>
    </message>
    <message>
        <source>visit-{day}.ics</source>
        <translation>visite-{day}.ics</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Agenda (*.ics)</translation>
    </message>
    <message>
        <source>Withdrawal saved: send this file to those who had the invitation.</source>
        <translation>Retrait enregistré&#xa0;: envoyez ce fichier à qui avait reçu l’invitation.</translation>
    </message>
    <message>
        <source>Invitation saved. Send it again after a change: it replaces the first one in their calendars.</source>
        <translation>Invitation enregistrée. Renvoyez-la après un changement&#xa0;: elle remplace la première dans leurs agendas.</translation>
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
    <name>LeavingForm</name>
    <message>
        <source>Everything this person answers for gets a new owner, in one gesture. Nothing may stay without owner.</source>
        <translation>Tout ce dont cette personne répond reçoit un nouveau référent, en un geste. Rien ne reste sans référent.</translation>
    </message>
    <message>
        <source>A departure</source>
        <translation>Un départ</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>Ce qui est confié</translation>
    </message>
    <message>
        <source>The chosen lines go to</source>
        <translation>Les lignes choisies vont à</translation>
    </message>
    <message>
        <source>the same as the others</source>
        <translation>la même personne que les autres</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Hand everything over</source>
        <translation>Tout transmettre</translation>
    </message>
    <message>
        <source>Who leaves</source>
        <translation>Qui part</translation>
    </message>
    <message>
        <source>choose a colleague</source>
        <translation>choisir un collègue</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Qui reprend</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Reason, said in each history</source>
        <translation>Raison, dite dans chaque historique</translation>
    </message>
    <message>
        <source>to choose</source>
        <translation>à choisir</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>Nouveau référent</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Choose a colleague.</source>
        <translation>Choisissez un collègue.</translation>
    </message>
</context>
<context>
    <name>LeavingWords</name>
    <message>
        <source>Save the plan</source>
        <translation>Enregistrer le plan</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>Tableur (*.xlsx)</translation>
    </message>
    <message>
        <source>plan-{year}</source>
        <translation>plan-de-concertation-{year}</translation>
    </message>
    <message>
        <source>Saved: {name}.</source>
        <translation>Enregistré&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Framing sheet</source>
        <translation>Fiche de cadrage</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>Cahier des charges</translation>
    </message>
    <message>
        <source>Running order of a workshop</source>
        <translation>Déroulé d’animation</translation>
    </message>
    <message>
        <source>Review of the process</source>
        <translation>Bilan de démarche</translation>
    </message>
</context>
<context>
    <name>LeftBanner</name>
    <message>
        <source>Note it</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>The paper left. Note that they are informed?</source>
        <translation>Le papier est parti. Noter que c’est dit&#x202f;?</translation>
    </message>
    <message>
        <source>The paper left. Note that they were kept informed?</source>
        <translation>Le papier est parti. Noter que c’est tenu au courant&#x202f;?</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Letter or notice</source>
        <translation>Courrier ou affiche</translation>
    </message>
    <message>
        <source>Back to the commitment</source>
        <translation>Revenir à l’engagement</translation>
    </message>
    <message>
        <source>This commitment is not in the notebook any more.</source>
        <translation>Cet engagement n’est plus dans le carnet.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Ce qui part</translation>
    </message>
    <message>
        <source>Notice for a hall</source>
        <translation>Affiche de hall</translation>
    </message>
    <message>
        <source>Letter to a person</source>
        <translation>Courrier à une personne</translation>
    </message>
    <message>
        <source>Last sentence</source>
        <translation>Dernière phrase</translation>
    </message>
    <message>
        <source>See the paper</source>
        <translation>Voir le papier</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>affiche</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>courrier</translation>
    </message>
    <message>
        <source>Noted: informed on paper</source>
        <translation>Noté&#xa0;: informé par écrit</translation>
    </message>
    <message>
        <source>Noted: kept informed on paper</source>
        <translation>Noté&#xa0;: tenu au courant par écrit</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>One idea then speaks for both, and both authors are told. It can be taken back.</source>
        <translation>Une seule idée parle alors pour les deux, et les deux auteurs sont informés. Cela peut se reprendre.</translation>
    </message>
    <message>
        <source>“{title}” is the same idea as…</source>
        <translation>«&#xa0;{title}&#xa0;» est la même idée que…</translation>
    </message>
    <message>
        <source>Link them</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Pas la même</translation>
    </message>
    <message>
        <source>The idea that speaks for both</source>
        <translation>L’idée qui parle pour les deux</translation>
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
    <name>LockScreen</name>
    <message>
        <source>Visit locked</source>
        <translation>Visite verrouillée</translation>
    </message>
    <message>
        <source>Everything noted is kept. Type the code of this visit.</source>
        <translation>Tout ce qui est noté est gardé. Tapez le code de cette visite.</translation>
    </message>
    <message>
        <source>Open with the notebook’s phrase</source>
        <translation>Ouvrir avec la phrase du carnet</translation>
    </message>
    <message>
        <source>This is not the code.</source>
        <translation>Ce n’est pas le code.</translation>
    </message>
    <message numerus="yes">
        <source>%n tr(y/ies) left, then the notebook’s phrase is asked.</source>
        <translation>
            <numerusform>Encore %n essai, puis la phrase du carnet est demandée.</numerusform>
            <numerusform>Encore %n essais, puis la phrase du carnet est demandée.</numerusform>
        </translation>
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
    <name>MessageDialog</name>
    <message>
        <source>Ten lines, nobody’s name: copy them into your message to the deputy mayor’s office.</source>
        <translation>Dix lignes, aucun nom&#xa0;: copiez-les dans votre message au cabinet.</translation>
    </message>
    <message>
        <source>Message of the evening</source>
        <translation>Message du soir</translation>
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
    <name>MobilisationPage</name>
    <message>
        <source>Mobilisation</source>
        <translation>Mobilisation</translation>
    </message>
    <message>
        <source>Asked, came back, told back: whoever helped learns what became of it.</source>
        <translation>Demandé, revenu, retour fait&#xa0;: qui a aidé apprend ce que c’est devenu.</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé pour</translation>
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
        <source>what came back</source>
        <translation>ce qui est revenu</translation>
    </message>
    <message>
        <source>told back</source>
        <translation>retour fait</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Choose actors</source>
        <translation>Choisir des acteurs</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Ce qui est revenu</translation>
    </message>
    <message>
        <source>Tell them back</source>
        <translation>Faire le retour</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Annuaire</translation>
    </message>
    <message>
        <source>Noted by mistake</source>
        <translation>Notée par erreur</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) reached</source>
        <translation>
            <numerusform>%n personne touchée</numerusform>
            <numerusform>%n personnes touchées</numerusform>
        </translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où ça en est</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Revenu</translation>
    </message>
    <message>
        <source>Told back</source>
        <translation>Retour fait</translation>
    </message>
    <message>
        <source>Choose actors in the directory and press M: one request for each is noted and followed here.</source>
        <translation>Choisissez des acteurs dans l’annuaire et appuyez sur M&#xa0;: une demande est notée pour chacun, et suivie ici.</translation>
    </message>
    <message>
        <source>Nobody was asked yet</source>
        <translation>Personne n’a encore été sollicité</translation>
    </message>
    <message>
        <source>Nobody was asked for this yet</source>
        <translation>Personne n’a encore été sollicité pour cela</translation>
    </message>
    <message numerus="yes">
        <source>%n without answer</source>
        <translation>
            <numerusform>%n sans réponse</numerusform>
            <numerusform>%n sans réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to tell back</source>
        <translation>
            <numerusform>%n retour à faire</numerusform>
            <numerusform>%n retours à faire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told back</source>
        <translation>
            <numerusform>%n retour fait</numerusform>
            <numerusform>%n retours faits</numerusform>
        </translation>
    </message>
    <message>
        <source>They were told back already.</source>
        <translation>Le retour leur est déjà fait.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) put in the bin</source>
        <translation>
            <numerusform>%n demande mise à la corbeille</numerusform>
            <numerusform>%n demandes mises à la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) noted</source>
        <translation>
            <numerusform>%n réponse notée</numerusform>
            <numerusform>%n réponses notées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) told back</source>
        <translation>
            <numerusform>%n retour noté</numerusform>
            <numerusform>%n retours notés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>Write a sum such as 1 200,50.</source>
        <translation>Écrivez une somme comme 1 200,50.</translation>
    </message>
    <message>
        <source>Write the sum.</source>
        <translation>Écrivez la somme.</translation>
    </message>
</context>
<context>
    <name>MovePanel</name>
    <message>
        <source>Change the stage of “{title}”</source>
        <translation>Changer l’étape de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>“{title}” goes on to:</source>
        <translation>«&#xa0;{title}&#xa0;» passe à&#xa0;:</translation>
    </message>
    <message>
        <source>Go on to “{stage}”</source>
        <translation>Passer à «&#xa0;{stage}&#xa0;»</translation>
    </message>
    <message>
        <source>Open the budget</source>
        <translation>Ouvrir le budget</translation>
    </message>
    <message>
        <source>Add a carrier</source>
        <translation>Ajouter un porteur</translation>
    </message>
    <message>
        <source>Complete the initiative</source>
        <translation>Compléter l’initiative</translation>
    </message>
    <message>
        <source>The answer of the fund brings this stage: note it, with the sum or the reason.</source>
        <translation>C’est la réponse du fonds qui amène cette étape&#xa0;: notez-la, avec la somme ou la raison.</translation>
    </message>
    <message>
        <source>Note the answer of the fund</source>
        <translation>Noter la réponse du fonds</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Say why, in words that the carriers may read.</source>
        <translation>Dites pourquoi, avec des mots que les porteurs peuvent lire.</translation>
    </message>
    <message>
        <source>What the group needs</source>
        <translation>Ce dont le groupe a besoin</translation>
    </message>
    <message>
        <source>Day of the committee</source>
        <translation>Jour du comité</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>Jour de l’événement</translation>
    </message>
    <message>
        <source>People who came</source>
        <translation>Personnes venues</translation>
    </message>
    <message>
        <source>Sum spent</source>
        <translation>Somme dépensée</translation>
    </message>
    <message>
        <source>What is to be remembered</source>
        <translation>Ce qu’il faut en retenir</translation>
    </message>
    <message>
        <source>{sum} were granted.</source>
        <translation>{sum} ont été accordés.</translation>
    </message>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>Ce texte est trop long de %n caractère&#xa0;: raccourcissez-le.</numerusform>
            <numerusform>Ce texte est trop long de %n caractères&#xa0;: raccourcissez-le.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what is to be remembered of it.</source>
        <translation>Écrivez ce qu’il faut en retenir.</translation>
    </message>
    <message>
        <source>“{title}”: {stage}</source>
        <translation>«&#xa0;{title}&#xa0;»&#xa0;: {stage}</translation>
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
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Local actors</source>
        <translation>Acteurs locaux</translation>
    </message>
    <message>
        <source>Mobilisation</source>
        <translation>Mobilisation</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>Initiatives</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Initiative</translation>
    </message>
    <message>
        <source>New initiative</source>
        <translation>Nouvelle initiative</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Door rounds</source>
        <translation>Porte-à-porte</translation>
    </message>
    <message>
        <source>Drop-in desk</source>
        <translation>Permanence</translation>
    </message>
    <message>
        <source>Field sheets</source>
        <translation>Feuilles de terrain</translation>
    </message>
    <message>
        <source>Type a sheet</source>
        <translation>Saisir une feuille</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>To make known</source>
        <translation>À faire savoir</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>Où s’adresser</translation>
    </message>
    <message>
        <source>Letter or notice</source>
        <translation>Courrier ou affiche</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Talons</translation>
    </message>
    <message>
        <source>Answer about a slip</source>
        <translation>Renseigner un talon</translation>
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
        <source>Prepare a visit</source>
        <translation>Préparer une visite</translation>
    </message>
    <message>
        <source>Type the paper back</source>
        <translation>Saisir le papier</translation>
    </message>
    <message>
        <source>Close the visit</source>
        <translation>Clore la visite</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Visit mode</source>
        <translation>Mode visite</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Contributions</translation>
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
    <name>NextVisitCard</name>
    <message>
        <source>Next visit</source>
        <translation>Prochaine visite</translation>
    </message>
    <message>
        <source>My next visit</source>
        <translation>Ma prochaine visite</translation>
    </message>
    <message>
        <source>To say first: {title}</source>
        <translation>À dire d’abord&#xa0;: {title}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n arrêt</numerusform>
            <numerusform>%n arrêts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) to read</source>
        <translation>
            <numerusform>%n engagement à relire</numerusform>
            <numerusform>%n engagements à relire</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the brief</source>
        <translation>Lire le dossier</translation>
    </message>
    <message>
        <source>Resume the visit</source>
        <translation>Reprendre la visite</translation>
    </message>
    <message>
        <source>Visit mode</source>
        <translation>Mode visite</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Note of the stop</source>
        <translation>Note de l’arrêt</translation>
    </message>
    <message>
        <source>Keep this note</source>
        <translation>Garder cette note</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>What was seen or said, without a name</source>
        <translation>Ce qui a été vu ou dit, sans nom</translation>
    </message>
    <message>
        <source>Draft kept.</source>
        <translation>Brouillon gardé.</translation>
    </message>
    <message>
        <source>Taken up where you left it.</source>
        <translation>Repris là où vous l’aviez laissé.</translation>
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
        <source>Enter visit mode, or leave it</source>
        <translation>Entrer en mode visite, en sortir</translation>
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
    <name>NotesCard</name>
    <message>
        <source>Slips: people called</source>
        <translation>Talons&#xa0;: des personnes ont appelé</translation>
    </message>
    <message>
        <source>It is answered already</source>
        <translation>C’est déjà répondu</translation>
    </message>
    <message>
        <source>Slip {number}: it is answered already</source>
        <translation>Talon {number}&#xa0;: c’est déjà répondu</translation>
    </message>
    <message>
        <source>Slip {number}: “It is not done”</source>
        <translation>Talon {number}&#xa0;: «&#xa0;Ce n’est pas fait&#xa0;»</translation>
    </message>
    <message>
        <source>Slip {number}: they ask again</source>
        <translation>Talon {number}&#xa0;: la personne redemande</translation>
    </message>
    <message>
        <source>Confirm: open again</source>
        <translation>Confirmer&#xa0;: rouvrir</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
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
    <name>OpenHereCard</name>
    <message>
        <source>Open here</source>
        <translation>Ouvert ici</translation>
    </message>
    <message>
        <source>Tick what you told the person of.</source>
        <translation>Cochez ce que vous avez fait connaître à la personne.</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
</context>
<context>
    <name>OpenedSlip</name>
    <message>
        <source>This number was given twice</source>
        <translation>Ce numéro a été donné deux fois</translation>
    </message>
    <message>
        <source>Ask on which day they got the slip, choose that request, and offer them another slip: whoever follows it will bring it.</source>
        <translation>Demandez quel jour la personne a reçu le talon, choisissez cette demande, et proposez-lui un autre talon&#xa0;: qui suit la demande le lui apportera.</translation>
    </message>
    <message>
        <source>They ask again</source>
        <translation>A redemandé</translation>
    </message>
    <message>
        <source>It is not done</source>
        <translation>Ce n’est pas fait</translation>
    </message>
    <message>
        <source>Slip {number}</source>
        <translation>Talon {number}</translation>
    </message>
    <message>
        <source>Which request</source>
        <translation>Quelle demande</translation>
    </message>
    <message>
        <source>the request of {day}</source>
        <translation>la demande du {day}</translation>
    </message>
    <message>
        <source>The request is noted on a sheet of paper that is not typed yet. Ask them to call again in a few days.</source>
        <translation>La demande est notée sur une feuille de papier qui n’est pas encore saisie. Demandez de rappeler dans quelques jours.</translation>
    </message>
    <message>
        <source>This slip is not attached to a request yet. Note what they say, and tell the agent whose pad it is.</source>
        <translation>Ce talon n’est pas encore rattaché à une demande. Notez ce que dit la personne, et prévenez l’agent à qui est ce carnet.</translation>
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
    <name>PageWords</name>
    <message>
        <source>Participation</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Démarches</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Councils</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Appui</translation>
    </message>
    <message>
        <source>Watch list</source>
        <translation>Veille</translation>
    </message>
    <message>
        <source>Who is asked about what, until when, and what became of it.</source>
        <translation>Qui est sollicité sur quoi, jusqu’à quand, et ce que c’est devenu.</translation>
    </message>
    <message>
        <source>Every process of every service, by neighbourhood and quarter of the year.</source>
        <translation>Toutes les démarches de tous les services, par quartier et par trimestre.</translation>
    </message>
    <message>
        <source>Members by college, sessions, opinions and the answers that they are owed.</source>
        <translation>Les membres par collège, les séances, les avis et les réponses qui leur sont dues.</translation>
    </message>
    <message>
        <source>What other services ask: from a word of advice to full accompaniment.</source>
        <translation>Ce que les autres services demandent&#xa0;: du simple conseil à l’accompagnement complet.</translation>
    </message>
    <message>
        <source>Experiments seen elsewhere: tried here, then kept or stopped.</source>
        <translation>Des expériences vues ailleurs&#xa0;: essayées ici, puis gardées ou arrêtées.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>To tell the participants</source>
        <translation>À restituer</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>New council</source>
        <translation>Nouveau conseil</translation>
    </message>
    <message>
        <source>Opinion kept, with a commitment to answer it</source>
        <translation>Avis gardé, avec l’engagement d’y répondre</translation>
    </message>
    <message>
        <source>Answer kept: the council is to be told</source>
        <translation>Réponse gardée&#xa0;: reste à la dire au conseil</translation>
    </message>
    <message>
        <source>Told in session: the commitment is closed</source>
        <translation>Dit en séance&#xa0;: l’engagement est clos</translation>
    </message>
    <message>
        <source>Return to the participants noted</source>
        <translation>Restitution aux participants notée</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Gardé sur ce poste</translation>
    </message>
    <message>
        <source>Put in the bin</source>
        <translation>Mis à la corbeille</translation>
    </message>
    <message>
        <source>Nothing with these words</source>
        <translation>Rien avec ces mots</translation>
    </message>
    <message>
        <source>Try a shorter word.</source>
        <translation>Essayez un mot plus court.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>What there is stands under the other choices.</source>
        <translation>Ce qui existe est sous les autres choix.</translation>
    </message>
    <message>
        <source>No process yet</source>
        <translation>Aucune démarche pour l’instant</translation>
    </message>
    <message>
        <source>Note a consultation, a workshop, a participatory budget: colleagues see who is asked already.</source>
        <translation>Notez une concertation, un atelier, un budget participatif&#xa0;: vos collègues voient qui est déjà sollicité.</translation>
    </message>
    <message>
        <source>No council yet</source>
        <translation>Aucun conseil pour l’instant</translation>
    </message>
    <message>
        <source>Note a council: its members, its sessions and its opinions follow.</source>
        <translation>Notez un conseil&#xa0;: ses membres, ses séances et ses avis suivront.</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>Aucune demande pour l’instant</translation>
    </message>
    <message>
        <source>Note what a service asks of you: the models are then filled in.</source>
        <translation>Notez ce qu’un service vous demande&#xa0;: les modèles se remplissent ensuite.</translation>
    </message>
    <message>
        <source>Nothing watched yet</source>
        <translation>Aucune veille pour l’instant</translation>
    </message>
    <message>
        <source>Note what you saw elsewhere, and what you would try it for.</source>
        <translation>Notez ce que vous avez vu ailleurs, et pourquoi vous l’essaieriez.</translation>
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
    <message>
        <source>Back to the stop</source>
        <translation>Revenir à l’arrêt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Revenir</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>The document is being made…</source>
        <translation>Le document se prépare…</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page préc.</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page suiv.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Toute la largeur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save the web page…</source>
        <translation>Enregistrer la page HTML…</translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation>Enregistrer le PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>For screen readers, for a web site, and to change the text in a word processor</source>
        <translation>Pour les lecteurs d’écran, pour un site, et pour reprendre le texte dans un traitement de texte</translation>
    </message>
    <message>
        <source>Being printed…</source>
        <translation>Impression en cours…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyé à l’imprimante.</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>Enregistrer le PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the web page</source>
        <translation>Enregistrer la page HTML</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page HTML (*.html)</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>Enregistrement en cours…</translation>
    </message>
    <message>
        <source>Saved: {name}.</source>
        <translation>Enregistré&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Page {number} of {total} is being printed…</source>
        <translation>Page {number} sur {total} en cours d’impression…</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Page {number} sur {total}</translation>
    </message>
</context>
<context>
    <name>PaperEntry</name>
    <message>
        <source>Number on the paper</source>
        <translation>Repère du papier</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Ce qui est écrit</translation>
    </message>
    <message>
        <source>Stop number</source>
        <translation>Numéro de l’arrêt</translation>
    </message>
    <message>
        <source>Before the</source>
        <translation>Avant le</translation>
    </message>
    <message>
        <source>Theme, by its letter</source>
        <translation>Thème, par sa lettre</translation>
    </message>
    <message>
        <source>One of {letters}, or nothing.</source>
        <translation>L’une de {letters}, ou rien.</translation>
    </message>
    <message>
        <source>Write which box is ticked: a promise, or a no.</source>
        <translation>Écrivez quelle case est cochée&#xa0;: un engagement, ou un non.</translation>
    </message>
    <message>
        <source>This paper has no stop {number}.</source>
        <translation>Ce papier n’a pas d’arrêt {number}.</translation>
    </message>
    <message>
        <source>Write the letter of a theme.</source>
        <translation>Écrivez la lettre d’un thème.</translation>
    </message>
    <message>
        <source>Stop {mark}: what was said there</source>
        <translation>Arrêt {mark}&#xa0;: ce qui y a été dit</translation>
    </message>
    <message>
        <source>Promise {mark}: which box is ticked</source>
        <translation>Engagement {mark}&#xa0;: la case cochée</translation>
    </message>
    <message>
        <source>Decision {mark}</source>
        <translation>Décision {mark}</translation>
    </message>
    <message>
        <source>told</source>
        <translation>dit</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>redemandé</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>pas fait</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>engagement</translation>
    </message>
    <message>
        <source>no, because</source>
        <translation>non, parce que</translation>
    </message>
    <message>
        <source>stop passed by</source>
        <translation>arrêt sauté</translation>
    </message>
    <message>
        <source>Enter: next line</source>
        <translation>Entrée&#xa0;: ligne suivante</translation>
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
    <name>PartWords</name>
    <message>
        <source>not said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Write something here.</source>
        <translation>Écrivez quelque chose ici.</translation>
    </message>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>Ce texte a %n caractère de trop&#xa0;: raccourcissez-le.</numerusform>
            <numerusform>Ce texte a %n caractères de trop&#xa0;: raccourcissez-le.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Write a time, for instance 18:30.</source>
        <translation>Écrivez une heure, par exemple 18 h 30.</translation>
    </message>
    <message>
        <source>Give both the day and the hour.</source>
        <translation>Donnez le jour et l’heure.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Choisissez-en au moins un.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Enveloppe</translation>
    </message>
    <message>
        <source>Write an amount, for instance 1,200.50.</source>
        <translation>Écrivez une somme, par exemple 1 200,50 €.</translation>
    </message>
</context>
<context>
    <name>ParticipationCard</name>
    <message>
        <source>Participation</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>See them all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>Participants to tell, {when}</source>
        <translation>À restituer aux participants, {when}</translation>
    </message>
    <message>
        <source>answered, to be told in session</source>
        <translation>répondu, à dire en séance</translation>
    </message>
    <message>
        <source>opinion to answer</source>
        <translation>avis à répondre</translation>
    </message>
    <message>
        <source>Session {when}</source>
        <translation>Séance {when}</translation>
    </message>
</context>
<context>
    <name>ParticipationPane</name>
    <message>
        <source>People took part and wait to hear what became of it, since {day}.</source>
        <translation>Des gens ont participé et attendent de savoir ce que c’est devenu, depuis le {day}.</translation>
    </message>
    <message>
        <source>No return to the participants yet</source>
        <translation>Pas encore de restitution aux participants</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Référent</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Qui décide</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Restitution</translation>
    </message>
    <message>
        <source>Told here</source>
        <translation>Fait connaître</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Mobilised</source>
        <translation>Mobilisé</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>answer due {day}</source>
        <translation>réponse attendue le {day}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Told in session</source>
        <translation>Dit en séance</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Contributions</translation>
    </message>
    <message>
        <source>Actors asked</source>
        <translation>Acteurs sollicités</translation>
    </message>
    <message>
        <source>Note an opinion</source>
        <translation>Noter un avis</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nouvelle séance</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Nouveau membre</translation>
    </message>
    <message>
        <source>Told to the participants</source>
        <translation>Noter la restitution</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Attendu le</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé le</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Models filled in</source>
        <translation>Modèles remplis</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Essayé le</translation>
    </message>
    <message>
        <source>Kept or stopped</source>
        <translation>Garder ou arrêter</translation>
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
    <name>PeopleRows</name>
    <message>
        <source>People to speak to</source>
        <translation>À qui parler</translation>
    </message>
    <message>
        <source>For a place of worship no person is noted: keep the public contact.</source>
        <translation>Pour un lieu de culte, aucune personne n’est notée&#xa0;: gardez le contact public.</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Ajouter quelqu’un</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Take this person off</source>
        <translation>Retirer cette personne</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Line {line}: who wants to be told</source>
        <translation>Ligne {line}&#xa0;: qui veut être informé</translation>
    </message>
    <message>
        <source>The agreement comes first. Without it nothing of the person is kept, and the line stays as it is.</source>
        <translation>L’accord vient d’abord. Sans lui, rien de la personne n’est gardé, et la ligne reste telle quelle.</translation>
    </message>
    <message>
        <source>Keep this person</source>
        <translation>Garder cette personne</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Text {version} of the agreement</source>
        <translation>Texte de l’accord, version {version}</translation>
    </message>
    <message>
        <source>The person agreed to be told, as the paper says</source>
        <translation>La personne est d’accord pour être informée, comme le dit le papier</translation>
    </message>
    <message>
        <source>How they agreed</source>
        <translation>Comment l’accord a été donné</translation>
    </message>
    <message>
        <source>Age band</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Name, as they want to be called</source>
        <translation>Nom, comme elle souhaite être appelée</translation>
    </message>
    <message>
        <source>Telephone, e-mail or address</source>
        <translation>Téléphone, courriel ou adresse</translation>
    </message>
    <message>
        <source>Discretion: no message, no mention of the town</source>
        <translation>Discrétion&#xa0;: pas de message, aucune mention de la ville</translation>
    </message>
    <message>
        <source>Say how the person agreed: spoken, or written on the paper.</source>
        <translation>Dites comment l’accord a été donné&#xa0;: à l’oral, ou par écrit sur le papier.</translation>
    </message>
    <message>
        <source>Say how old the person is: under 15, no contact is kept.</source>
        <translation>Dites l’âge de la personne&#xa0;: avant 15&#xa0;ans, aucune coordonnée n’est gardée.</translation>
    </message>
    <message>
        <source>Write the name, or say that nobody wants to be told.</source>
        <translation>Écrivez le nom, ou indiquez que personne ne veut être informé.</translation>
    </message>
    <message>
        <source>Under 15, no contact is kept: write down a parent, on a line of their own.</source>
        <translation>Avant 15&#xa0;ans, aucune coordonnée n’est gardée&#xa0;: notez plutôt un parent, sur sa propre ligne.</translation>
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
    <name>PhasesField</name>
    <message>
        <source>Add a phase</source>
        <translation>Ajouter une phase</translation>
    </message>
</context>
<context>
    <name>PhotoReview</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Why there</source>
        <translation>Pourquoi là</translation>
    </message>
    <message>
        <source>Photos to place</source>
        <translation>Photos à placer</translation>
    </message>
    <message>
        <source>Stop of the photos chosen</source>
        <translation>Arrêt des photos choisies</translation>
    </message>
    <message>
        <source>no stop</source>
        <translation>aucun arrêt</translation>
    </message>
    <message>
        <source>Do not keep them</source>
        <translation>Ne pas les garder</translation>
    </message>
    <message>
        <source>{ready} placed, {left} without a stop</source>
        <translation>{ready} placées, {left} sans arrêt</translation>
    </message>
    <message>
        <source>Photo of {hour}</source>
        <translation>Photo de {hour}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>no stop yet</source>
        <translation>pas d’arrêt</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>choisi à la main</translation>
    </message>
    <message>
        <source>taken there, by its hour</source>
        <translation>prise là, d’après l’heure</translation>
    </message>
    <message>
        <source>on the way to the first stop</source>
        <translation>en allant au premier arrêt</translation>
    </message>
    <message>
        <source>its hour, put right</source>
        <translation>d’après l’heure corrigée</translation>
    </message>
    <message>
        <source>the only stop</source>
        <translation>le seul arrêt</translation>
    </message>
    <message>
        <source>no hour in the photo</source>
        <translation>pas d’heure dans la photo</translation>
    </message>
    <message>
        <source>its hour is not in the walk</source>
        <translation>heure hors de la visite</translation>
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
    <name>PhotosPanel</name>
    <message>
        <source>Photos of the walk</source>
        <translation>Photos de la visite</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Choisir des photos…</translation>
    </message>
    <message>
        <source>Whole folder of a camera…</source>
        <translation>Dossier entier d’un appareil…</translation>
    </message>
    <message>
        <source>Avoid faces and number plates. Where a photo was taken is never kept; its hour only serves to find its stop.</source>
        <translation>Évitez les visages et les plaques. Le lieu de la prise de vue n’est jamais gardé&#x202f;; l’heure ne sert qu’à trouver l’arrêt.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>1 h earlier</source>
        <translation>1&#xa0;h plus tôt</translation>
    </message>
    <message>
        <source>1 min earlier</source>
        <translation>1&#xa0;min plus tôt</translation>
    </message>
    <message>
        <source>1 min later</source>
        <translation>1&#xa0;min plus tard</translation>
    </message>
    <message>
        <source>1 h later</source>
        <translation>1&#xa0;h plus tard</translation>
    </message>
    <message>
        <source>Its hours do not fall in the walk. Nothing is lost: put the clock right here, or choose the stops by hand.</source>
        <translation>Ses heures ne tombent pas dans la visite. Rien n’est perdu&#xa0;: corrigez l’heure ici, ou choisissez les arrêts à la main.</translation>
    </message>
    <message>
        <source>Each photo goes to the stop where its hour puts it; you look it over.</source>
        <translation>Chaque photo va à l’arrêt que dit son heure&#x202f;; vous relisez la liste.</translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation>Revenir à la visite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>Images ({patterns})</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Choisir des photos</translation>
    </message>
    <message>
        <source>Folder of the camera</source>
        <translation>Dossier de l’appareil</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read</source>
        <translation>
            <numerusform>%n photo n’a pas pu être lue</numerusform>
            <numerusform>%n photos n’ont pas pu être lues</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>The camera’s clock seems wrong by {time}</source>
        <translation>L’horloge de l’appareil semble décalée&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Shift every hour by {time}</source>
        <translation>Décaler toutes les heures&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Hours shifted by {time}</source>
        <translation>Heures décalées&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Hours as the camera says</source>
        <translation>Heures de l’appareil</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;h&#xa0;{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n photo(s) at their stops</source>
        <translation>
            <numerusform>Garder %n photo à son arrêt</numerusform>
            <numerusform>Garder %n photos à leurs arrêts</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
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
    <name>PlanView</name>
    <message>
        <source>Plan by neighbourhood and quarter</source>
        <translation>Plan par quartier et par trimestre</translation>
    </message>
    <message>
        <source>No neighbourhood in the notebook</source>
        <translation>Aucun quartier dans le carnet</translation>
    </message>
    <message>
        <source>The plan lists the neighbourhoods of the territory.</source>
        <translation>Le plan liste les quartiers du territoire.</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Année précédente</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Année suivante</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Tableur</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>Page à imprimer</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es)</source>
        <translation>
            <numerusform>%n démarche</numerusform>
            <numerusform>%n démarches</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbourhood(s) without any process in twelve months</source>
        <translation>
            <numerusform>%n quartier sans aucune démarche depuis douze mois</numerusform>
            <numerusform>%n quartiers sans aucune démarche depuis douze mois</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: {names}.</source>
        <translation>{what}&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>No process in twelve months</source>
        <translation>Aucune démarche depuis douze mois</translation>
    </message>
    <message numerus="yes">
        <source>%n more, in the spreadsheet</source>
        <translation>
            <numerusform>%n autre point, dans le tableur</numerusform>
            <numerusform>%n autres points, dans le tableur</numerusform>
        </translation>
    </message>
    <message>
        <source>Quarter {number}</source>
        <translation>Trimestre {number}</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>{area}: asked twice in a fortnight</source>
        <translation>{area}&#xa0;: sollicité deux fois en quinze jours</translation>
    </message>
    <message>
        <source>Ended without a return to the participants: {title}</source>
        <translation>Terminée sans restitution aux participants&#xa0;: {title}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Drop-in desk</source>
        <translation>Permanence</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Réponse due</translation>
    </message>
    <message>
        <source>Committee of a fund</source>
        <translation>Comité d’un fonds</translation>
    </message>
    <message>
        <source>Day of an initiative</source>
        <translation>Jour d’une initiative</translation>
    </message>
    <message>
        <source>To do for an initiative</source>
        <translation>À faire pour une initiative</translation>
    </message>
    <message>
        <source>Act due on a follow-up</source>
        <translation>Relance ou suite à faire</translation>
    </message>
    <message>
        <source>Actor to see</source>
        <translation>Acteur à voir</translation>
    </message>
    <message>
        <source>Answer due to the council</source>
        <translation>Réponse due au conseil</translation>
    </message>
    <message>
        <source>Word due to those who took part</source>
        <translation>Retour dû aux participants</translation>
    </message>
    <message>
        <source>Taken in the other calendar</source>
        <translation>Occupé dans l’autre agenda</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Toute la journée</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} à {end}</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) due on follow-ups</source>
        <translation>
            <numerusform>%n suite à faire</numerusform>
            <numerusform>%n suites à faire</numerusform>
        </translation>
    </message>
    <message>
        <source>colleagues go</source>
        <translation>des collègues y vont</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>En même temps</translation>
    </message>
    <message>
        <source>Evening or week-end</source>
        <translation>Soir ou week-end</translation>
    </message>
</context>
<context>
    <name>PointForm</name>
    <message>
        <source>No name of a colleague: a counter, its hours, its papers.</source>
        <translation>Aucun nom de collègue&#xa0;: un guichet, ses horaires, ses pièces.</translation>
    </message>
    <message>
        <source>Counter being written</source>
        <translation>Guichet en cours</translation>
    </message>
    <message>
        <source>Keep this counter</source>
        <translation>Garder ce guichet</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Guichet</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>every town</source>
        <translation>toutes les villes</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>Telephone of the counter</source>
        <translation>Téléphone du guichet</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>Pièces à apporter</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site internet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>New counter</source>
        <translation>Nouveau guichet</translation>
    </message>
    <message>
        <source>Name the counter, for instance “Town hall, civil registry”.</source>
        <translation>Nommez le guichet, par exemple «&#xa0;Mairie, état civil&#xa0;».</translation>
    </message>
    <message>
        <source>Say what people go there for: this is what is looked for.</source>
        <translation>Dites pour quoi on y va&#xa0;: c’est ce qui est cherché.</translation>
    </message>
</context>
<context>
    <name>ProcessWords</name>
    <message>
        <source>to answer</source>
        <translation>à répondre</translation>
    </message>
    <message>
        <source>answer late</source>
        <translation>réponse en retard</translation>
    </message>
    <message>
        <source>answered, to be told in session</source>
        <translation>répondu, à dire en séance</translation>
    </message>
    <message>
        <source>told in session</source>
        <translation>dit en séance</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>demandé</translation>
    </message>
    <message>
        <source>framed</source>
        <translation>cadré</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>repérée</translation>
    </message>
    <message>
        <source>tried, no verdict yet</source>
        <translation>essayée, à conclure</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gardée</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>à partir du {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) came</source>
        <translation>
            <numerusform>%n personne venue</numerusform>
            <numerusform>%n personnes venues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for the first time</source>
        <translation>
            <numerusform>%n pour la première fois</numerusform>
            <numerusform>%n pour la première fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encounter(s) at which somebody was told of it</source>
        <translation>
            <numerusform>dit lors de %n rencontre</numerusform>
            <numerusform>dit lors de %n rencontres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s)</source>
        <translation>
            <numerusform>%n contribution</numerusform>
            <numerusform>%n contributions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) asked to help</source>
        <translation>
            <numerusform>%n acteur sollicité</numerusform>
            <numerusform>%n acteurs sollicités</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProcessesPage</name>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Lesquelles</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>words, service, place…</source>
        <translation>mots, service, lieu…</translation>
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
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>This is not in the notebook any more.</source>
        <translation>Ceci n’est plus dans le carnet.</translation>
    </message>
    <message>
        <source>All of {town}</source>
        <translation>Tout {town}</translation>
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
        <source>Slip</source>
        <translation>Talon</translation>
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
        <source>Arrow down takes {number}</source>
        <translation>La flèche bas prend le {number}</translation>
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
    <name>PromisePanel</name>
    <message>
        <source>Promise</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>Keep this promise</source>
        <translation>Garder cette promesse</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>What is promised, without a name</source>
        <translation>Ce qui est promis, sans nom</translation>
    </message>
    <message>
        <source>open the gate until 8 p.m.</source>
        <translation>ouvrir le portail jusqu’à 20&#xa0;h</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Who carries it out</source>
        <translation>Qui s’en charge</translation>
    </message>
    <message>
        <source>to be said at the end</source>
        <translation>à dire à la fin</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>It becomes a followed commitment and a decision of the visit, at once.</source>
        <translation>Elle devient tout de suite un engagement suivi et une décision de la visite.</translation>
    </message>
    <message>
        <source>Write what is promised, in a few words.</source>
        <translation>Écrivez ce qui est promis, en quelques mots.</translation>
    </message>
    <message>
        <source>Choose a day from today on.</source>
        <translation>Choisissez un jour à partir d’aujourd’hui.</translation>
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
    <name>ProtectionCard</name>
    <message>
        <source>To look at</source>
        <translation>À regarder</translation>
    </message>
    <message numerus="yes">
        <source>%n more photo(s) to look at before they are published.</source>
        <translation>
            <numerusform>%n autre photo à vérifier avant publication.</numerusform>
            <numerusform>%n autres photos à vérifier avant publication.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) received and set aside: nobody sees what they say</source>
        <translation>
            <numerusform>%n ligne reçue et mise de côté&#xa0;: personne ne voit ce qu’elle dit</numerusform>
            <numerusform>%n lignes reçues et mises de côté&#xa0;: personne ne voit ce qu’elles disent</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent and received</source>
        <translation>Envois et reçus</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) begun more than 23 days ago on this computer: to complete, or they are dropped.</source>
        <translation>
            <numerusform>%n saisie commencée il y a plus de 23 jours sur ce poste&#xa0;: à compléter, sinon elle sera effacée.</numerusform>
            <numerusform>%n saisies commencées il y a plus de 23 jours sur ce poste&#xa0;: à compléter, sinon elles seront effacées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you: no photo to check, no sheet with names, no line set aside.</source>
        <translation>Rien ne vous attend&#xa0;: aucune photo à vérifier, aucune feuille avec des noms, aucune ligne mise de côté.</translation>
    </message>
    <message>
        <source>Faces to check before it is published, {day}</source>
        <translation>Visages à vérifier avant publication, {day}</translation>
    </message>
    <message>
        <source>Photo without a description</source>
        <translation>Photo sans description</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>{name} agreed; yours is missing</source>
        <translation>{name} a donné son accord&#x202f;; le vôtre manque</translation>
    </message>
    <message>
        <source>Public pages of slips: your agreement</source>
        <translation>Pages publiques des talons&#xa0;: votre accord</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À trancher</translation>
    </message>
    <message>
        <source>Erasure not confirmed by {name}’s computer since {day}: have it exchange, or take it off the list.</source>
        <translation>Effacement non confirmé par l’ordinateur de {name} depuis {day}&#xa0;: faites-le échanger, ou retirez-le de la liste.</translation>
    </message>
    <message>
        <source>Erasure to be confirmed by {name}’s computer since {day}.</source>
        <translation>Effacement à confirmer par l’ordinateur de {name} depuis {day}.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message numerus="yes">
        <source>%n field sheet(s) with names, typed and not destroyed: {numbers}.</source>
        <translation>
            <numerusform>%n feuille de terrain avec des noms, saisie et pas encore détruite&#xa0;: {numbers}.</numerusform>
            <numerusform>%n feuilles de terrain avec des noms, saisies et pas encore détruites&#xa0;: {numbers}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{named} and %n more</source>
        <translation>
            <numerusform>{named} et %n autre</numerusform>
            <numerusform>{named} et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublicPagesCard</name>
    <message>
        <source>Public pages of slips</source>
        <translation>Pages publiques des talons</translation>
    </message>
    <message>
        <source>One page for each slip, at an address that nobody can guess, and one poster for each stairwell. No name stands on them.</source>
        <translation>Une page par talon, à une adresse que personne ne peut deviner, et une affiche par montée. Aucun nom n’y figure.</translation>
    </message>
    <message>
        <source>Looking for the agreements…</source>
        <translation>Recherche des accords…</translation>
    </message>
    <message>
        <source>As head of service, I agree that these pages be published</source>
        <translation>Responsable du service, je suis d’accord pour que ces pages soient publiées</translation>
    </message>
    <message>
        <source>As data protection officer, I agree that these pages be published</source>
        <translation>Chargé·e de la protection des données, je suis d’accord pour que ces pages soient publiées</translation>
    </message>
    <message>
        <source>Web address of the pages</source>
        <translation>Adresse web des pages</translation>
    </message>
    <message>
        <source>Printed on slips once both have agreed. Left empty: slips give the telephone only.</source>
        <translation>Imprimée sur les talons une fois les deux accords donnés. Laissée vide&#xa0;: les talons ne donnent que le téléphone.</translation>
    </message>
    <message>
        <source>Each ticks it in their own notebook; it reaches the other by the exchange. Either can take it back at any time.</source>
        <translation>Chacun coche la sienne dans son propre carnet&#x202f;; l’échange la porte à l’autre. Chacun peut la reprendre à tout moment.</translation>
    </message>
    <message>
        <source>Write the pages…</source>
        <translation>Écrire les pages…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Take the pages away…</source>
        <translation>Retirer les pages…</translation>
    </message>
    <message>
        <source>Writing the pages</source>
        <translation>Écriture des pages</translation>
    </message>
    <message>
        <source>Both have agreed: pages can be published</source>
        <translation>Les deux accords sont donnés&#xa0;: les pages peuvent être publiées</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>Off: nothing is published</source>
        <translation>Fermé&#xa0;: rien n’est publié</translation>
    </message>
    <message>
        <source>Agreement still missing: {roles}.</source>
        <translation>Accord qui manque encore&#xa0;: {roles}.</translation>
    </message>
    <message>
        <source>{role}: agreed on {day}</source>
        <translation>{role}&#xa0;: accord donné le {day}</translation>
    </message>
    <message>
        <source>Pages then stay without the authority’s name, and no poster is made.</source>
        <translation>Les pages restent alors, sans le nom de la collectivité, et aucune affiche n’est faite.</translation>
    </message>
    <message>
        <source>Neutral period until {day}</source>
        <translation>Période de réserve jusqu’au {day}</translation>
    </message>
    <message>
        <source>Neutral period from {first} to {last}</source>
        <translation>Période de réserve du {first} au {last}</translation>
    </message>
    <message>
        <source>Written in {folder}</source>
        <translation>Écrites dans {folder}</translation>
    </message>
    <message>
        <source>Not written anywhere yet.</source>
        <translation>Écrites nulle part pour l’instant.</translation>
    </message>
    <message>
        <source>Your agreement is kept.</source>
        <translation>Votre accord est noté.</translation>
    </message>
    <message>
        <source>Your agreement is taken back. Take away the pages written before.</source>
        <translation>Votre accord est repris. Retirez les pages écrites auparavant.</translation>
    </message>
    <message>
        <source>Folder of the public pages</source>
        <translation>Dossier des pages publiques</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n poster(s)</source>
        <translation>
            <numerusform>%n affiche</numerusform>
            <numerusform>%n affiches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n fichier écrit</numerusform>
            <numerusform>%n fichiers écrits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken away</source>
        <translation>
            <numerusform>%n retiré</numerusform>
            <numerusform>%n retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages are up to date</source>
        <translation>Les pages sont à jour</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Each page is whole, old or new. Write them again to bring all up to date.</source>
        <translation>Chaque page est entière, ancienne ou nouvelle. Écrivez-les à nouveau pour tout mettre à jour.</translation>
    </message>
    <message>
        <source>Folder from which pages are taken away</source>
        <translation>Dossier d’où retirer les pages</translation>
    </message>
    <message>
        <source>Pages taken away</source>
        <translation>Pages retirées</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken away.</source>
        <translation>
            <numerusform>%n fichier retiré.</numerusform>
            <numerusform>%n fichiers retirés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Queue of the day</source>
        <translation>File du jour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Somebody comes</source>
        <translation>Quelqu’un arrive</translation>
    </message>
    <message>
        <source>Five more</source>
        <translation>Cinq de plus</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Entretien fini</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Numéro {number}</translation>
    </message>
    <message>
        <source>Nobody at the desk</source>
        <translation>Personne au guichet</translation>
    </message>
    <message>
        <source>waited {minutes} min</source>
        <translation>a attendu {minutes}&#xa0;min</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) wait</source>
        <translation>
            <numerusform>%n personne attend</numerusform>
            <numerusform>%n personnes attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>{came} came: {served} received, {gave_up} left before, {waiting} wait. Longest wait {longest} min.</source>
        <translation>Personnes venues&#xa0;: {came}. Reçues&#xa0;: {served}. Parties avant leur tour&#xa0;: {gave_up}. En attente&#xa0;: {waiting}. Attente la plus longue&#xa0;: {longest}&#xa0;min.</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>au guichet</translation>
    </message>
    <message>
        <source>waits {minutes} min</source>
        <translation>attend depuis {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>left before</source>
        <translation>partie avant son tour</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçue</translation>
    </message>
    <message>
        <source>Give a number to each person who comes in: no name is asked.</source>
        <translation>Donnez un numéro à chaque personne qui entre&#xa0;: aucun nom n’est demandé.</translation>
    </message>
</context>
<context>
    <name>QueueLine</name>
    <message>
        <source>Number {number} left before</source>
        <translation>Le numéro {number} est parti</translation>
    </message>
    <message>
        <source>Number {number} waits again</source>
        <translation>Le numéro {number} attend de nouveau</translation>
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
    <name>ReadingPart</name>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>comparer</translation>
    </message>
    <message>
        <source>Ideas to read again</source>
        <translation>Idées à relire</translation>
    </message>
    <message>
        <source>Compare with the sheet</source>
        <translation>Comparer avec la fiche</translation>
    </message>
    <message>
        <source>Sheet number</source>
        <translation>N° de fiche</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>no theme</source>
        <translation>sans thème</translation>
    </message>
    <message>
        <source>Title, as on the sheet</source>
        <translation>Titre, comme sur la fiche</translation>
    </message>
    <message>
        <source>The idea, word for word</source>
        <translation>L’idée, mot pour mot</translation>
    </message>
    <message>
        <source>As on the sheet</source>
        <translation>Conforme à la fiche</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>Écarter…</translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) typed by you wait for a colleague to read them.</source>
        <translation>
            <numerusform>%n idée saisie par vous attend la relecture d’un collègue.</numerusform>
            <numerusform>%n idées saisies par vous attendent la relecture d’un collègue.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours are for a colleague to read</source>
        <translation>Les vôtres sont à relire par un collègue</translation>
    </message>
    <message>
        <source>Every idea was read by a second person.</source>
        <translation>Chaque idée a été relue par une seconde personne.</translation>
    </message>
    <message>
        <source>Ideas typed by colleagues come here.</source>
        <translation>Les idées saisies par vos collègues arrivent ici.</translation>
    </message>
    <message>
        <source>Nothing to read again</source>
        <translation>Rien à relire</translation>
    </message>
    <message>
        <source>received after the phase</source>
        <translation>reçue hors délai</translation>
    </message>
    <message>
        <source>Write the title, or the first words.</source>
        <translation>Écrivez le titre, ou les premiers mots.</translation>
    </message>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>Ce texte a %n caractère de trop&#xa0;: raccourcissez-le.</numerusform>
            <numerusform>Ce texte a %n caractères de trop&#xa0;: raccourcissez-le.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the idea.</source>
        <translation>Écrivez l’idée.</translation>
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
    <name>RecordForm</name>
    <message>
        <source>Participation</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
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
    <name>RequestFields</name>
    <message>
        <source>Fund</source>
        <translation>Fonds</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Son nom</translation>
    </message>
    <message>
        <source>Sum requested</source>
        <translation>Somme demandée</translation>
    </message>
    <message>
        <source>Cap of the fund</source>
        <translation>Plafond du fonds</translation>
    </message>
    <message>
        <source>Committee on</source>
        <translation>Comité le</translation>
    </message>
    <message>
        <source>Days of notice</source>
        <translation>Jours de préavis</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>Déposée le</translation>
    </message>
    <message>
        <source>Priority neighbourhood (its code)</source>
        <translation>Quartier prioritaire (son code)</translation>
    </message>
    <message>
        <source>Or why the town opens the fund to others</source>
        <translation>Ou pourquoi la ville ouvre le fonds à d’autres</translation>
    </message>
    <message>
        <source>This goes beyond the cap by {sum}.</source>
        <translation>Cela dépasse le plafond de {sum}.</translation>
    </message>
    <message>
        <source>It had to be filed by {day} for this committee: note the next one.</source>
        <translation>Il fallait déposer au plus tard le {day} pour ce comité&#xa0;: notez le suivant.</translation>
    </message>
    <message>
        <source>To be filed by {day} at the latest.</source>
        <translation>À déposer au plus tard le {day}.</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>Request for money</source>
        <translation>Demande de financement</translation>
    </message>
    <message>
        <source>Request noted</source>
        <translation>Demande notée</translation>
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
    <name>RoundKeys</name>
    <message>
        <source>Door round</source>
        <translation>Porte-à-porte</translation>
    </message>
    <message>
        <source>One more door: {outcome}</source>
        <translation>Une porte de plus&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>Note the interview</source>
        <translation>Noter l’entretien</translation>
    </message>
    <message>
        <source>Stairwell done</source>
        <translation>Cage terminée</translation>
    </message>
    <message>
        <source>Stairwell above</source>
        <translation>Cage précédente</translation>
    </message>
    <message>
        <source>Stairwell below</source>
        <translation>Cage suivante</translation>
    </message>
</context>
<context>
    <name>RoundView</name>
    <message>
        <source>Another stairwell</source>
        <translation>Une autre cage</translation>
    </message>
    <message>
        <source>List of rounds</source>
        <translation>Liste des tournées</translation>
    </message>
    <message>
        <source>Note the interview</source>
        <translation>Noter l’entretien</translation>
    </message>
    <message>
        <source>Finish the round</source>
        <translation>Terminer la tournée</translation>
    </message>
    <message>
        <source>1…5 count, Ctrl+Z takes back, ↑ ↓ stairwell</source>
        <translation>1…5 compter, Ctrl+Z annuler, ↑ ↓ cage d’escalier</translation>
    </message>
    <message>
        <source>Tab and Space count, Ctrl+Z takes back, ↑ ↓ stairwell</source>
        <translation>Tab et Espace compter, Ctrl+Z annuler, ↑ ↓ cage d’escalier</translation>
    </message>
    <message numerus="yes">
        <source>%n door(s) of {doors}</source>
        <translation>
            <numerusform>%n porte sur {doors}</numerusform>
            <numerusform>%n portes sur {doors}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interview(s) noted of {met}</source>
        <translation>
            <numerusform>%n entretien noté sur {met}</numerusform>
            <numerusform>%n entretiens notés sur {met}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>interview(s)</source>
        <translation>
            <numerusform>entretien</numerusform>
            <numerusform>entretiens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refusal(s)</source>
        <translation>
            <numerusform>refus</numerusform>
            <numerusform>refus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>absent</source>
        <translation>
            <numerusform>absent</numerusform>
            <numerusform>absents</numerusform>
        </translation>
    </message>
    <message>
        <source>to come back to</source>
        <translation>à repasser</translation>
    </message>
    <message>
        <source>doors, exact sum</source>
        <translation>portes, somme exacte</translation>
    </message>
    <message>
        <source>doors, of which {found} counted</source>
        <translation>portes, dont {found} comptées</translation>
    </message>
    <message>
        <source>absent, and {count} without access</source>
        <translation>absents, et {count} sans accès</translation>
    </message>
</context>
<context>
    <name>RoutePanel</name>
    <message>
        <source>Route</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Change the route…</source>
        <translation>Changer le parcours…</translation>
    </message>
</context>
<context>
    <name>RouteStrip</name>
    <message>
        <source>Route</source>
        <translation>Parcours</translation>
    </message>
</context>
<context>
    <name>SaidCard</name>
    <message>
        <source>What the paper says</source>
        <translation>Ce que dit le papier</translation>
    </message>
    <message>
        <source>A notice names nobody; a letter has the name and the address inside only.</source>
        <translation>Une affiche ne nomme personne&#x202f;; un courrier porte le nom et l’adresse à l’intérieur seulement.</translation>
    </message>
    <message>
        <source>Nobody has seen it: the paper says “declared, not checked”.</source>
        <translation>Personne ne l’a constaté&#xa0;: le papier dit «&#xa0;déclaré, non vérifié&#xa0;».</translation>
    </message>
    <message>
        <source>To make known this week</source>
        <translation>À faire savoir cette semaine</translation>
    </message>
    <message>
        <source>See them all</source>
        <translation>Les voir toutes</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>à partir du {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
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
    <name>Screens</name>
    <message>
        <source>See the visits</source>
        <translation>Voir les visites</translation>
    </message>
    <message>
        <source>Which visit begins now?</source>
        <translation>Quelle visite commence&#x202f;?</translation>
    </message>
    <message>
        <source>No visit is ready today</source>
        <translation>Aucune visite n’est prête aujourd’hui</translation>
    </message>
    <message>
        <source>Prepare one first: its stops, who walks, when.</source>
        <translation>Préparez-en une d’abord&#xa0;: ses arrêts, qui vient, quand.</translation>
    </message>
    <message>
        <source>This visit was cancelled</source>
        <translation>Cette visite a été annulée</translation>
    </message>
    <message>
        <source>The decisions are followed from now on. The message of the evening and the minutes are on its page.</source>
        <translation>Les décisions sont suivies à partir de maintenant. Le message du soir et le compte rendu sont sur sa page.</translation>
    </message>
    <message>
        <source>This visit is closed</source>
        <translation>Cette visite est close</translation>
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
    <message>
        <source>This visit is cancelled</source>
        <translation>Cette visite est annulée</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>The initiative</source>
        <translation>L’initiative</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Besoins</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>Suivie par</translation>
    </message>
    <message>
        <source>Priority neighbourhood</source>
        <translation>Quartier prioritaire</translation>
    </message>
    <message>
        <source>Sheet for the file</source>
        <translation>Fiche du dossier</translation>
    </message>
    <message>
        <source>Sheet without names</source>
        <translation>Fiche sans nom</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Porteurs</translation>
    </message>
    <message>
        <source>Nobody carries it yet: a request for money needs somebody who does.</source>
        <translation>Personne ne la porte encore&#xa0;: une demande de financement a besoin de quelqu’un qui la porte.</translation>
    </message>
    <message>
        <source>Add a carrier</source>
        <translation>Ajouter un porteur</translation>
    </message>
    <message>
        <source>a resident</source>
        <translation>un habitant</translation>
    </message>
    <message>
        <source>Name and contact kept until {day}.</source>
        <translation>Nom et coordonnées gardés jusqu’au {day}.</translation>
    </message>
    <message>
        <source>discretion</source>
        <translation>discrétion</translation>
    </message>
    <message>
        <source>Change this carrier</source>
        <translation>Modifier ce porteur</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Dépenses</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Recettes</translation>
    </message>
    <message>
        <source>No line yet: expenses and income must be equal before the request is filed.</source>
        <translation>Aucune ligne&#xa0;: dépenses et recettes doivent être égales avant le dépôt.</translation>
    </message>
    <message>
        <source>Balanced: {sum} on both sides.</source>
        <translation>Équilibré&#xa0;: {sum} des deux côtés.</translation>
    </message>
    <message>
        <source>{expense} of expenses, {income} of income: {gap} apart.</source>
        <translation>{expense} de dépenses, {income} de recettes&#xa0;: {gap} d’écart.</translation>
    </message>
    <message>
        <source>Change the budget</source>
        <translation>Modifier le budget</translation>
    </message>
    <message>
        <source>Requests for money</source>
        <translation>Demandes de financement</translation>
    </message>
    <message>
        <source>None yet. An initiative without request goes from coaching to carrying out.</source>
        <translation>Aucune. Sans demande, une initiative passe de l’accompagnement à la réalisation.</translation>
    </message>
    <message>
        <source>Note a request</source>
        <translation>Noter une demande</translation>
    </message>
    <message>
        <source>Note the answer</source>
        <translation>Noter la réponse</translation>
    </message>
    <message>
        <source>Correct the answer</source>
        <translation>Corriger la réponse</translation>
    </message>
    <message>
        <source>Change this request</source>
        <translation>Modifier cette demande</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Cap of the fund: {sum}.</source>
        <translation>Plafond du fonds&#xa0;: {sum}.</translation>
    </message>
    <message>
        <source>Filed on {day}.</source>
        <translation>Déposée le {day}.</translation>
    </message>
    <message>
        <source>Committee on {day}.</source>
        <translation>Comité le {day}.</translation>
    </message>
    <message>
        <source>To be filed by {day} at the latest.</source>
        <translation>À déposer au plus tard le {day}.</translation>
    </message>
    <message>
        <source>{sum} granted</source>
        <translation>{sum} accordés</translation>
    </message>
    <message>
        <source>Answer of {day}: {what}</source>
        <translation>Réponse du {day}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>People who came</source>
        <translation>Personnes venues</translation>
    </message>
    <message>
        <source>Sum spent</source>
        <translation>Somme dépensée</translation>
    </message>
    <message>
        <source>The carriers do not know the answer yet</source>
        <translation>Les porteurs ne connaissent pas encore la réponse</translation>
    </message>
    <message>
        <source>Tell them, then note how.</source>
        <translation>Dites-la-leur, puis notez comment.</translation>
    </message>
    <message>
        <source>Tell the carriers</source>
        <translation>Le dire aux porteurs</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is planned. Proposed: {step}, within %n day(s).</source>
        <translation>
            <numerusform>Rien n’est prévu. Proposé&#xa0;: {step}, sous %n jour.</numerusform>
            <numerusform>Rien n’est prévu. Proposé&#xa0;: {step}, sous %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan the next step</source>
        <translation>Prévoir la prochaine suite</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Carriers told</source>
        <translation>Porteurs informés</translation>
    </message>
    <message>
        <source>Ideas that it carries out</source>
        <translation>Idées qu’elle réalise</translation>
    </message>
    <message>
        <source>A retained idea of a participatory budget is followed here to its delivery.</source>
        <translation>Une idée retenue d’un budget participatif est suivie ici jusqu’à sa réalisation.</translation>
    </message>
    <message>
        <source>Link a retained idea</source>
        <translation>Relier une idée retenue</translation>
    </message>
    <message>
        <source>authors to tell</source>
        <translation>auteurs à informer</translation>
    </message>
    <message>
        <source>authors told</source>
        <translation>auteurs informés</translation>
    </message>
    <message>
        <source>authors not reached</source>
        <translation>auteurs non joints</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>promise</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Délier</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Engagements</translation>
    </message>
    <message>
        <source>Encounters</source>
        <translation>Rencontres</translation>
    </message>
    <message>
        <source>Deputy mayor</source>
        <translation>Maire-adjoint·e</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invités</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Dossier de visite</translation>
    </message>
    <message>
        <source>somebody of another notebook</source>
        <translation>une personne d’un autre carnet</translation>
    </message>
    <message>
        <source>frozen once printed, or at the start</source>
        <translation>figé à l’impression, ou au départ</translation>
    </message>
    <message>
        <source>frozen on {day} at {hour}</source>
        <translation>figé le {day} à {hour}</translation>
    </message>
    <message>
        <source>Version {number}, sent on {day}.</source>
        <translation>Version {number}, diffusée le {day}.</translation>
    </message>
    <message>
        <source>The minutes are sent</source>
        <translation>Le compte rendu est diffusé</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) received.</source>
        <translation>
            <numerusform>%n remarque reçue.</numerusform>
            <numerusform>%n remarques reçues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft of the minutes sent on {day}</source>
        <translation>Projet de compte rendu envoyé le {day}</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) wait for a commitment or a reason why not.</source>
        <translation>
            <numerusform>%n décision attend un engagement ou une raison.</numerusform>
            <numerusform>%n décisions attendent un engagement ou une raison.</numerusform>
        </translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>engagement</translation>
    </message>
    <message>
        <source>no, with a reason</source>
        <translation>non, motivé</translation>
    </message>
    <message>
        <source>to settle</source>
        <translation>à régler</translation>
    </message>
    <message>
        <source>Stairwells</source>
        <translation>Cages d’escalier</translation>
    </message>
    <message numerus="yes">
        <source>%n door(s)</source>
        <translation>
            <numerusform>%n porte</numerusform>
            <numerusform>%n portes</numerusform>
        </translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Parcours</translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n personne attendue</numerusform>
            <numerusform>%n personnes attendues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encounter(s)</source>
        <translation>
            <numerusform>%n rencontre</numerusform>
            <numerusform>%n rencontres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>sauté</translation>
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
    <name>Sending</name>
    <message>
        <source>minutes-{day}-v{version}.pdf</source>
        <translation>compte-rendu-{day}-v{version}.pdf</translation>
    </message>
    <message>
        <source>Save the minutes</source>
        <translation>Enregistrer le compte rendu</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Minutes saved and recorded</source>
        <translation>Compte rendu enregistré et noté</translation>
    </message>
    <message>
        <source>Message copied: send it to the recipients.</source>
        <translation>Message copié&#xa0;: envoyez-le aux destinataires.</translation>
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
    <name>ServicePointsPage</name>
    <message>
        <source>Where to go</source>
        <translation>Où s’adresser</translation>
    </message>
    <message>
        <source>The right counter, its hours, the papers to bring.</source>
        <translation>Le bon guichet, ses horaires, les pièces à apporter.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>identity card, housing, lost keys…</source>
        <translation>carte d’identité, logement, clés perdues…</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>every theme</source>
        <translation>tous les thèmes</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>every town</source>
        <translation>toutes les villes</translation>
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
        <source>checked today</source>
        <translation>vérifié aujourd’hui</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Guichets</translation>
    </message>
    <message>
        <source>Write down a counter</source>
        <translation>Noter un guichet</translation>
    </message>
    <message>
        <source>New counter</source>
        <translation>Nouveau guichet</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Imprimer la liste</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>hours not known</source>
        <translation>horaires inconnus</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Guichet</translation>
    </message>
    <message>
        <source>Hours and place</source>
        <translation>Horaires et lieu</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>Pièces à apporter</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>No counter with these words</source>
        <translation>Aucun guichet avec ces mots</translation>
    </message>
    <message>
        <source>Try a shorter word, or write this counter down.</source>
        <translation>Essayez un mot plus court, ou notez ce guichet.</translation>
    </message>
    <message>
        <source>Write down where you send people: colleagues find it too, with its hours and the papers to bring.</source>
        <translation>Notez où vous envoyez les gens&#xa0;: vos collègues le trouvent aussi, avec les horaires et les pièces à apporter.</translation>
    </message>
    <message>
        <source>No counter yet</source>
        <translation>Aucun guichet pour l’instant</translation>
    </message>
    <message>
        <source>Counter kept on this computer</source>
        <translation>Guichet enregistré sur ce poste</translation>
    </message>
    <message>
        <source>Counter put in the bin</source>
        <translation>Guichet mis à la corbeille</translation>
    </message>
    <message>
        <source>{name}: checked today</source>
        <translation>{name}&#xa0;: vérifié aujourd’hui</translation>
    </message>
    <message>
        <source>where-to-go</source>
        <translation>ou-s-adresser</translation>
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
    <name>SettleCard</name>
    <message>
        <source>commitment</source>
        <translation>engagement</translation>
    </message>
    <message>
        <source>no, with a reason</source>
        <translation>non, motivé</translation>
    </message>
    <message>
        <source>Becomes a commitment</source>
        <translation>Devient un engagement</translation>
    </message>
    <message>
        <source>No, because…</source>
        <translation>Non, parce que…</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>Ce qu’elle devient</translation>
    </message>
    <message>
        <source>Before the</source>
        <translation>Avant le</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>to choose</source>
        <translation>à choisir</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Who tells</source>
        <translation>Qui informe</translation>
    </message>
    <message>
        <source>Title of the commitment</source>
        <translation>Intitulé de l’engagement</translation>
    </message>
    <message>
        <source>The reason, as it can be told to residents</source>
        <translation>La raison, telle qu’on peut la dire aux habitants</translation>
    </message>
    <message>
        <source>Write the reason: it is what residents will be told.</source>
        <translation>Écrivez la raison&#xa0;: c’est ce qui sera dit aux habitants.</translation>
    </message>
    <message>
        <source>Write what is promised.</source>
        <translation>Écrivez ce qui est promis.</translation>
    </message>
    <message>
        <source>Write before which day.</source>
        <translation>Écrivez avant quel jour.</translation>
    </message>
    <message>
        <source>Choose a theme.</source>
        <translation>Choisissez un thème.</translation>
    </message>
</context>
<context>
    <name>SettlePanel</name>
    <message>
        <source>Settle this decision</source>
        <translation>Régler cette décision</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Back to the decisions</source>
        <translation>Revenir aux décisions</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Followed commitment</source>
        <translation>Engagement suivi</translation>
    </message>
    <message>
        <source>Reasoned no</source>
        <translation>Refus motivé</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>Comment elle se conclut</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Who carries it out</source>
        <translation>Qui s’en charge</translation>
    </message>
    <message>
        <source>our own service</source>
        <translation>notre service</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Pourquoi non</translation>
    </message>
    <message>
        <source>Choose a day from today on.</source>
        <translation>Choisissez un jour à partir d’aujourd’hui.</translation>
    </message>
    <message>
        <source>Say why: it will be told as it is written.</source>
        <translation>Dites pourquoi&#xa0;: ce sera dit comme c’est écrit.</translation>
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
    <name>SheetFormPage</name>
    <message>
        <source>Sheet being typed</source>
        <translation>Feuille en cours de saisie</translation>
    </message>
    <message>
        <source>Keep every line</source>
        <translation>Garder toutes les lignes</translation>
    </message>
    <message>
        <source>Keep every line (number pad)</source>
        <translation>Garder toutes les lignes (pavé numérique)</translation>
    </message>
    <message>
        <source>Who wants to be told, for this line</source>
        <translation>Qui veut être informé, pour cette ligne</translation>
    </message>
    <message>
        <source>Close, the draft is kept</source>
        <translation>Fermer, le brouillon est gardé</translation>
    </message>
    <message>
        <source>Already typed: {what}</source>
        <translation>Déjà saisie&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Typed twice, by two people: look at both encounters.</source>
        <translation>Saisie deux fois, par deux personnes&#xa0;: regardez les deux rencontres.</translation>
    </message>
    <message>
        <source>{sheet}. One line an interview, in the order of the paper.</source>
        <translation>{sheet}. Une ligne par entretien, dans l’ordre du papier.</translation>
    </message>
    <message>
        <source>Type sheet {number}</source>
        <translation>Saisir la feuille {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n encounter(s)</source>
        <translation>
            <numerusform>%n rencontre</numerusform>
            <numerusform>%n rencontres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s)</source>
        <translation>
            <numerusform>%n engagement</numerusform>
            <numerusform>%n engagements</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {number} in hand.</source>
        <translation>Ligne {number} en cours.</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Feuille {number}</translation>
    </message>
    <message>
        <source>Draft of the sheet kept.</source>
        <translation>Brouillon de la feuille gardé.</translation>
    </message>
    <message>
        <source>No line is written yet.</source>
        <translation>Aucune ligne n’est encore écrite.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the sheet kept on this computer</source>
        <translation>
            <numerusform>%n ligne de la feuille enregistrée sur ce poste</numerusform>
            <numerusform>%n lignes de la feuille enregistrées sur ce poste</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet noted as destroyed today</source>
        <translation>Feuille notée comme détruite aujourd’hui</translation>
    </message>
</context>
<context>
    <name>SheetFormView</name>
    <message>
        <source>Note its destruction</source>
        <translation>Noter sa destruction</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>People</source>
        <comment>short column</comment>
        <translation>Pers.</translation>
    </message>
    <message>
        <source>Need (optional)</source>
        <translation>Besoin (facultatif)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>I come back on</source>
        <translation>Je reviens le</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Talon</translation>
    </message>
    <message>
        <source>Lines of the sheet</source>
        <translation>Lignes de la feuille</translation>
    </message>
    <message>
        <source>next cell</source>
        <translation>case suivante</translation>
    </message>
    <message>
        <source>next line</source>
        <translation>ligne suivante</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>comme au-dessus</translation>
    </message>
    <message>
        <source>Theme: its letter, or its first letters. Date: “10/12”, “2s”, or the box 7, 14, 30.</source>
        <translation>Thème&#xa0;: sa lettre, ou ses premières lettres. Date&#xa0;: «&#xa0;10/12&#xa0;», «&#xa0;2s&#xa0;», ou la case 7, 14, 30.</translation>
    </message>
    <message>
        <source>Name, after agreement…</source>
        <translation>Nom, après accord…</translation>
    </message>
    <message>
        <source>Close, draft kept</source>
        <translation>Fermer, brouillon gardé</translation>
    </message>
    <message>
        <source>{done} of {lines}</source>
        <translation>{done} sur {lines}</translation>
    </message>
    <message numerus="yes">
        <source>Keep the %n line(s)</source>
        <translation>
            <numerusform>Enregistrer %n ligne</numerusform>
            <numerusform>Enregistrer les %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sheet bears %n name(s): it stays listed until “sheet destroyed on…”.</source>
        <translation>
            <numerusform>La feuille porte %n nom&#xa0;: elle reste listée jusqu’à «&#xa0;feuille détruite le…&#xa0;».</numerusform>
            <numerusform>La feuille porte %n noms&#xa0;: elle reste listée jusqu’à «&#xa0;feuille détruite le…&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet bears names: it stays listed until “sheet destroyed on…”.</source>
        <translation>La feuille porte des noms&#xa0;: elle reste listée jusqu’à «&#xa0;feuille détruite le…&#xa0;».</translation>
    </message>
    <message>
        <source>Sheet destroyed</source>
        <translation>Feuille détruite</translation>
    </message>
    <message>
        <source>Each encounter keeps the number of the sheet and of the line. A name is typed apart, after agreement.</source>
        <translation>Chaque rencontre garde le numéro de la feuille et de la ligne. Un nom se saisit à part, après l’accord.</translation>
    </message>
</context>
<context>
    <name>SheetHead</name>
    <message>
        <source>Where the sheet was filled</source>
        <translation>Lieu de la feuille</translation>
    </message>
    <message>
        <source>Address, square…</source>
        <translation>Adresse, place…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Names are written on this paper</source>
        <translation>Des noms sont écrits sur ce papier</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>Line {number}</source>
        <translation>Ligne {number}</translation>
    </message>
    <message>
        <source>somebody wants to be told</source>
        <translation>quelqu’un veut être informé</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>Say where this sheet was filled, above the lines.</source>
        <translation>Indiquez le lieu de la feuille, au-dessus des lignes.</translation>
    </message>
    <message>
        <source>Say on which day this sheet was filled, above the lines.</source>
        <translation>Indiquez le jour de la feuille, au-dessus des lignes.</translation>
    </message>
    <message>
        <source>This day is still to come: correct the day of the sheet.</source>
        <translation>Ce jour est à venir&#xa0;: corrigez le jour de la feuille.</translation>
    </message>
    <message>
        <source>Choose a theme: its letter on the paper, or its first letters.</source>
        <translation>Choisissez un thème&#xa0;: sa lettre sur le papier, ou ses premières lettres.</translation>
    </message>
    <message>
        <source>“{about}”: several themes begin so. Type one letter more.</source>
        <translation>{about}&#xa0;: plusieurs thèmes commencent ainsi. Tapez une lettre de plus.</translation>
    </message>
    <message>
        <source>No theme begins with “{about}”.</source>
        <translation>Aucun thème ne commence par «&#xa0;{about}&#xa0;».</translation>
    </message>
    <message>
        <source>“{about}” is no number of people: from 1 to 999.</source>
        <translation>«&#xa0;{about}&#xa0;» n’est pas un nombre de personnes&#xa0;: de 1 à 999.</translation>
    </message>
    <message>
        <source>This text is {about} characters too long: shorten it.</source>
        <translation>Ce texte a {about} caractères de trop&#xa0;: raccourcissez-le.</translation>
    </message>
    <message>
        <source>“{about}” is no time: write 17:05, 17 h 05 or 1705.</source>
        <translation>«&#xa0;{about}&#xa0;» n’est pas une heure&#xa0;: écrivez 17:05, 17&#xa0;h&#xa0;05 ou 1705.</translation>
    </message>
    <message>
        <source>“{about}” is still to come: correct the time, or the day of the sheet.</source>
        <translation>«&#xa0;{about}&#xa0;» est à venir&#xa0;: corrigez l’heure, ou le jour de la feuille.</translation>
    </message>
    <message>
        <source>“{about}” is no date: write 10/12, 2s for two weeks, or the box 7, 14 or 30.</source>
        <translation>«&#xa0;{about}&#xa0;» n’est pas une date&#xa0;: écrivez 10/12, 2s pour deux semaines, ou la case 7, 14 ou 30.</translation>
    </message>
    <message>
        <source>“{about}”: there is no such month.</source>
        <translation>«&#xa0;{about}&#xa0;»&#xa0;: ce mois n’existe pas.</translation>
    </message>
    <message>
        <source>“{about}”: this month has no such day.</source>
        <translation>«&#xa0;{about}&#xa0;»&#xa0;: ce mois n’a pas ce jour.</translation>
    </message>
    <message>
        <source>“{about}” comes before the day of the sheet.</source>
        <translation>«&#xa0;{about}&#xa0;» vient avant le jour de la feuille.</translation>
    </message>
    <message>
        <source>Door-to-door</source>
        <translation>Porte-à-porte</translation>
    </message>
    <message>
        <source>Drop-in desk</source>
        <translation>Permanence</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>To type</source>
        <translation>À saisir</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Bears names, to destroy</source>
        <translation>Porte des noms, à détruire</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Détruite</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Field sheets</source>
        <translation>Feuilles de terrain</translation>
    </message>
    <message>
        <source>A numbered paper for the street. Back at the desk, one line becomes one encounter.</source>
        <translation>Un papier numéroté pour la rue. De retour au bureau, une ligne devient une rencontre.</translation>
    </message>
    <message>
        <source>Note its destruction</source>
        <translation>Noter sa destruction</translation>
    </message>
    <message>
        <source>New sheets</source>
        <translation>Nouvelles feuilles</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Address, square… or written by hand</source>
        <translation>Adresse, place… ou à la main</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Number and print</source>
        <translation>Numéroter et imprimer</translation>
    </message>
    <message>
        <source>Number on the paper</source>
        <translation>Numéro du papier</translation>
    </message>
    <message>
        <source>Type this paper…</source>
        <translation>Saisir ce papier…</translation>
    </message>
    <message>
        <source>A paper already filled in:</source>
        <translation>Un papier déjà rempli&#xa0;:</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>type it</source>
        <translation>saisir</translation>
    </message>
    <message>
        <source>print</source>
        <translation>imprimer</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>détruite</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Feuilles</translation>
    </message>
    <message>
        <source>Print the sheet again</source>
        <translation>réimprimer la feuille</translation>
    </message>
    <message>
        <source>No sheet yet</source>
        <translation>Aucune feuille pour l’instant</translation>
    </message>
    <message>
        <source>Number a first sheet: it is printed with its lines, its theme boxes and the days to come back.</source>
        <translation>Numérotez une première feuille&#xa0;: elle s’imprime avec ses lignes, ses cases de thème et ses délais.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>Line {lines} typed twice</source>
        <translation>Ligne {lines} saisie deux fois</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>Saisir cette feuille</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>L’imprimer de nouveau</translation>
    </message>
    <message>
        <source>Paper destroyed</source>
        <translation>Papier détruit</translation>
    </message>
    <message>
        <source>{gesture}, sheet {number}</source>
        <translation>{gesture}, feuille {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) typed bear names and must be destroyed</source>
        <translation>
            <numerusform>%n feuille saisie porte des noms et doit être détruite</numerusform>
            <numerusform>%n feuilles saisies portent des noms et doivent être détruites</numerusform>
        </translation>
    </message>
    <message>
        <source>{numbers}. Destroy the paper, then note it here.</source>
        <translation>{numbers}. Détruisez le papier, puis notez-le ici.</translation>
    </message>
    <message>
        <source>{number} is destroyed</source>
        <translation>{number} est détruite</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) numbered</source>
        <translation>
            <numerusform>%n feuille numérotée</numerusform>
            <numerusform>%n feuilles numérotées</numerusform>
        </translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>feuille</translation>
    </message>
    <message>
        <source>Write the number printed at the top of the paper.</source>
        <translation>Écrivez le numéro imprimé en haut du papier.</translation>
    </message>
    <message>
        <source>Paper of another computer: its lines can be typed here</source>
        <translation>Papier d’un autre poste&#xa0;: ses lignes se saisissent ici</translation>
    </message>
    <message>
        <source>Sheet {number} is already noted as destroyed.</source>
        <translation>La feuille {number} est déjà notée comme détruite.</translation>
    </message>
    <message>
        <source>Type sheet {number} first.</source>
        <translation>Saisissez d’abord la feuille {number}.</translation>
    </message>
    <message>
        <source>Sheet {number} noted as destroyed today</source>
        <translation>Feuille {number} notée comme détruite aujourd’hui</translation>
    </message>
</context>
<context>
    <name>ShortEntry</name>
    <message>
        <source>Short entry</source>
        <translation>Saisie courte</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>left empty: the place of the desk</source>
        <translation>lieu de la permanence</translation>
    </message>
    <message>
        <source>I come back to you before</source>
        <translation>Je reviens vers vous avant le</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Talon</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Délai</translation>
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
        <source>Keep, then next</source>
        <translation>Garder, puis au suivant</translation>
    </message>
    <message>
        <source>Whole form, with a name…</source>
        <translation>Fiche entière, avec un nom…</translation>
    </message>
    <message>
        <source>Answer to bring</source>
        <translation>Réponse à apporter</translation>
    </message>
    <message>
        <source>Choose a theme.</source>
        <translation>Choisissez un thème.</translation>
    </message>
    <message>
        <source>A slip goes with a day to come back.</source>
        <translation>Un talon va avec un jour où revenir.</translation>
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
    <name>SitePart</name>
    <message>
        <source>To the site</source>
        <translation>Vers le site</translation>
    </message>
    <message>
        <source>The site publishes each row at once, in the name of the town, and tells its followers. Try a hidden component first, then the real one with the same file.</source>
        <translation>Le site publie chaque ligne aussitôt, au nom de la ville, et prévient ses abonnés. Essayez d’abord dans une composante cachée, puis dans la vraie avec le même fichier.</translation>
    </message>
    <message>
        <source>Rows are published at once</source>
        <translation>Les lignes sont publiées aussitôt</translation>
    </message>
    <message>
        <source>Also those that left in an earlier file</source>
        <translation>Aussi celles qui sont parties dans un fichier précédent</translation>
    </message>
    <message>
        <source>Take away signs that a spreadsheet would run (= + - @)</source>
        <translation>Retirer les signes qu’un tableur exécuterait (= + - @)</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>no number of the site</source>
        <translation>sans numéro du site</translation>
    </message>
    <message>
        <source>Its number on the site (scope)</source>
        <translation>Son numéro sur le site (scope)</translation>
    </message>
    <message>
        <source>I know that the rows are published at once</source>
        <translation>Je sais que les lignes sont publiées aussitôt</translation>
    </message>
    <message>
        <source>Make the file…</source>
        <translation>Faire le fichier…</translation>
    </message>
    <message>
        <source>From the site</source>
        <translation>Depuis le site</translation>
    </message>
    <message>
        <source>The export of the proposals, as the site gives it: each number goes to its sheet, ideas written online are added.</source>
        <translation>L’export des propositions, tel que le site le donne&#xa0;: chaque numéro va à sa fiche, les idées écrites en ligne sont ajoutées.</translation>
    </message>
    <message>
        <source>Lines of the site’s file</source>
        <translation>Lignes du fichier du site</translation>
    </message>
    <message>
        <source>Look at the site’s file…</source>
        <translation>Regarder le fichier du site…</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>To link</source>
        <translation>À relier</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Autre numéro</translation>
    </message>
    <message>
        <source>Linked already</source>
        <translation>Déjà reliée</translation>
    </message>
    <message>
        <source>Written online</source>
        <translation>Écrite en ligne</translation>
    </message>
    <message>
        <source>Unknown sheet</source>
        <translation>Fiche inconnue</translation>
    </message>
    <message>
        <source>Sheet twice</source>
        <translation>Fiche deux fois</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>No. online</source>
        <translation>N° en ligne</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’elle devient</translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) ready to leave</source>
        <translation>
            <numerusform>%n idée prête à partir</numerusform>
            <numerusform>%n idées prêtes à partir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to read again</source>
        <translation>
            <numerusform>%n à relire</numerusform>
            <numerusform>%n à relire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%n doublon</numerusform>
            <numerusform>%n doublons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n écartée</numerusform>
            <numerusform>%n écartées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not admissible</source>
        <translation>
            <numerusform>%n non recevable</numerusform>
            <numerusform>%n non recevables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left already</source>
        <translation>
            <numerusform>%n déjà partie</numerusform>
            <numerusform>%n déjà parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written online</source>
        <translation>
            <numerusform>%n écrite en ligne</numerusform>
            <numerusform>%n écrites en ligne</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay here: {what}.</source>
        <translation>Restent ici&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>A telephone number or an e-mail address, perhaps: {sheets}.</source>
        <translation>Un téléphone ou un courriel, peut-être&#xa0;: {sheets}.</translation>
    </message>
    <message>
        <source>Begins with a sign that a spreadsheet would run: {sheets}.</source>
        <translation>Commence par un signe qu’un tableur exécuterait&#xa0;: {sheets}.</translation>
    </message>
    <message>
        <source>Read these sheets once more</source>
        <translation>Relisez encore ces fiches</translation>
    </message>
    <message>
        <source>{linked} to link, {known} linked already, {new} written online.</source>
        <translation>{linked} à relier, {known} déjà reliées, {new} écrites en ligne.</translation>
    </message>
    <message>
        <source>Left for the site and not in this file: {sheets}.</source>
        <translation>Parties vers le site et absentes de ce fichier&#xa0;: {sheets}.</translation>
    </message>
    <message>
        <source>A spreadsheet saved this file again: do not give it back to the site, which may refuse it.</source>
        <translation>Un tableur a réenregistré ce fichier&#xa0;: ne le redonnez pas au site, il pourrait le refuser.</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>Rien n’est encore écrit</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) go with no sheet: nothing can be taken over</source>
        <translation>
            <numerusform>%n ligne ne va avec aucune fiche&#xa0;: rien ne peut être repris</numerusform>
            <numerusform>%n lignes ne vont avec aucune fiche&#xa0;: rien ne peut être repris</numerusform>
        </translation>
    </message>
    <message>
        <source>File for the site</source>
        <translation>Fichier pour le site</translation>
    </message>
    <message>
        <source>Decidim file (*.csv)</source>
        <translation>Fichier Decidim (*.csv)</translation>
    </message>
    <message>
        <source>The site’s export</source>
        <translation>Export du site</translation>
    </message>
    <message>
        <source>Write the number that the site gives.</source>
        <translation>Écrivez le numéro que donne le site.</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbourhood(s) with a number</source>
        <translation>
            <numerusform>%n quartier avec un numéro</numerusform>
            <numerusform>%n quartiers avec un numéro</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkipPanel</name>
    <message>
        <source>Pass over this stop</source>
        <translation>Passer cet arrêt</translation>
    </message>
    <message>
        <source>Pass over it</source>
        <translation>Passer cet arrêt</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Not enough time</source>
        <translation>Pas assez de temps</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>Personne sur place</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Pas d’accès</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Pluie</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>En d’autres mots</translation>
    </message>
</context>
<context>
    <name>SlipBlock</name>
    <message>
        <source>Give a slip…</source>
        <translation>Remettre un talon…</translation>
    </message>
    <message>
        <source>Number of the slip</source>
        <translation>Numéro du talon</translation>
    </message>
    <message>
        <source>It comes from a colleague&apos;s pad</source>
        <translation>Il vient du carnet d’un collègue</translation>
    </message>
    <message>
        <source>Record the slip</source>
        <translation>Enregistrer le talon</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Give another slip…</source>
        <translation>Remettre un autre talon…</translation>
    </message>
    <message>
        <source>given twice: see what to do</source>
        <translation>donné deux fois&#xa0;: à trancher</translation>
    </message>
    <message>
        <source>Lost: replace…</source>
        <translation>Perdu&#xa0;: remplacer…</translation>
    </message>
    <message>
        <source>Slip {number}: lost, replace it</source>
        <translation>Talon {number}&#xa0;: perdu, le remplacer</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Annuler ce talon</translation>
    </message>
    <message>
        <source>Slip {number}: void it</source>
        <translation>Talon {number}&#xa0;: l’annuler</translation>
    </message>
    <message>
        <source>Type the number printed on the slip.</source>
        <translation>Tapez le numéro imprimé sur le talon.</translation>
    </message>
    <message>
        <source>Slip noted</source>
        <translation>Talon noté</translation>
    </message>
    <message>
        <source>Slip {number} voided</source>
        <translation>Talon {number} annulé</translation>
    </message>
</context>
<context>
    <name>SlipLookupPage</name>
    <message>
        <source>Ask for the number and the code printed on the slip. Nobody&apos;s name is needed, and none is shown.</source>
        <translation>Demandez le numéro et le code imprimés sur le talon. Aucun nom n’est nécessaire, aucun n’est montré.</translation>
    </message>
    <message>
        <source>Answer about a slip</source>
        <translation>Renseigner un talon</translation>
    </message>
    <message>
        <source>The slip speaks for itself</source>
        <translation>Le talon suffit</translation>
    </message>
    <message>
        <source>Dates, the body in charge, what remains: what you read here may be read aloud to whoever holds the slip.</source>
        <translation>Les dates, l’organisme chargé, ce qui reste&#xa0;: ce qui se lit ici peut se lire à voix haute à qui tient le talon.</translation>
    </message>
    <message>
        <source>What is printed on the slip</source>
        <translation>Ce qui est imprimé sur le talon</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>Appel suivant</translation>
    </message>
    <message>
        <source>Look the slip up</source>
        <translation>Chercher le talon</translation>
    </message>
    <message>
        <source>They ask again</source>
        <translation>A redemandé</translation>
    </message>
    <message>
        <source>It is not done</source>
        <translation>Ce n’est pas fait</translation>
    </message>
    <message>
        <source>Type what is printed on the slip.</source>
        <translation>Tapez ce qui est imprimé sur le talon.</translation>
    </message>
    <message>
        <source>Noted: they ask again.</source>
        <translation>Noté&#xa0;: la personne redemande.</translation>
    </message>
    <message>
        <source>Noted: it is not done.</source>
        <translation>Noté&#xa0;: ce n’est pas fait.</translation>
    </message>
    <message>
        <source>It is in the follow-up from now on. Tell them that it was noted today.</source>
        <translation>C’est dans la suite dès maintenant. Dites à la personne que c’est noté d’aujourd’hui.</translation>
    </message>
    <message>
        <source>The request is open again. Tell them the new date below.</source>
        <translation>La demande est rouverte. Dites à la personne la nouvelle date, ci-dessous.</translation>
    </message>
    <message>
        <source>Whoever follows this request sees it first thing and confirms it. Tell them that it was noted today.</source>
        <translation>Qui suit cette demande le voit en premier et le confirme. Dites à la personne que c’est noté d’aujourd’hui.</translation>
    </message>
    <message>
        <source>It is noted</source>
        <translation>C’est noté</translation>
    </message>
</context>
<context>
    <name>SlipPageWords</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n vierge</numerusform>
            <numerusform>%n vierges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipsPage</name>
    <message>
        <source>Slips</source>
        <translation>Talons</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Carnet de talons</translation>
    </message>
    <message>
        <source>Find a number</source>
        <translation>Trouver un numéro</translation>
    </message>
    <message>
        <source>Pages of a new pad</source>
        <translation>Pages d’un nouveau carnet</translation>
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
        <source>see the follow-up</source>
        <translation>voir la suite</translation>
    </message>
    <message>
        <source>Slips of the pad</source>
        <translation>Talons du carnet</translation>
    </message>
    <message>
        <source>No pad yet</source>
        <translation>Pas encore de carnet de talons</translation>
    </message>
    <message>
        <source>A slip stays in the person&apos;s hand: a number and a code, no name. With them, anybody at the town hall can answer.</source>
        <translation>Un talon reste dans la main de la personne&#xa0;: un numéro et un code, pas de nom. Avec eux, n’importe qui à la mairie peut répondre.</translation>
    </message>
    <message>
        <source>Print a first pad</source>
        <translation>Imprimer un premier carnet</translation>
    </message>
    <message>
        <source>Print a new pad…</source>
        <translation>Imprimer un carnet…</translation>
    </message>
    <message>
        <source>Print what is left of this pad…</source>
        <translation>Imprimer ce qui reste de ce carnet…</translation>
    </message>
    <message>
        <source>Void this slip…</source>
        <translation>Annuler ce talon…</translation>
    </message>
    <message>
        <source>Answer about a slip</source>
        <translation>Renseigner un talon</translation>
    </message>
    <message>
        <source>Print a new pad</source>
        <translation>Imprimer un carnet</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s)</source>
        <translation>
            <numerusform>%n talon</numerusform>
            <numerusform>%n talons</numerusform>
        </translation>
    </message>
    <message>
        <source>Given twice</source>
        <translation>Donné deux fois</translation>
    </message>
    <message>
        <source>Sheet {sheet}, line {line}</source>
        <translation>Feuille {sheet}, ligne {line}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Pour quoi</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) left in your pads.</source>
        <translation>
            <numerusform>%n talon vierge dans vos carnets.</numerusform>
            <numerusform>%n talons vierges dans vos carnets.</numerusform>
        </translation>
    </message>
    <message>
        <source>A number and a code in the person&apos;s hand, and no name.</source>
        <translation>Un numéro et un code dans la main de la personne, et pas de nom.</translation>
    </message>
    <message>
        <source>From 1 to {most} pages.</source>
        <translation>De 1 à {most} pages.</translation>
    </message>
    <message>
        <source>slips</source>
        <translation>talons</translation>
    </message>
    <message>
        <source>Slip {number} voided</source>
        <translation>Talon {number} annulé</translation>
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
    <name>StairwellCard</name>
    <message>
        <source>Stairwell done</source>
        <translation>Cage terminée</translation>
    </message>
    <message>
        <source>Number of doors…</source>
        <translation>Nombre de portes…</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisie</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>commencée</translation>
    </message>
    <message numerus="yes">
        <source>%n door(s) of {doors}</source>
        <translation>
            <numerusform>%n porte sur {doors}</numerusform>
            <numerusform>%n portes sur {doors}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StairwellLine</name>
    <message>
        <source>Stairwell</source>
        <translation>Cage d’escalier</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Portes</translation>
    </message>
    <message>
        <source>Name this stairwell: Hall A, stairs 2…</source>
        <translation>Nommez cette cage&#xa0;: Hall A, escalier 2…</translation>
    </message>
</context>
<context>
    <name>StairwellsField</name>
    <message>
        <source>Add a stairwell</source>
        <translation>Ajouter une cage d’escalier</translation>
    </message>
    <message>
        <source>Stairwell</source>
        <translation>Cage d’escalier</translation>
    </message>
    <message>
        <source>12 rue des Lilas, hall B</source>
        <translation>12 rue des Lilas, hall B</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Portes</translation>
    </message>
    <message>
        <source>Remove this stairwell</source>
        <translation>Retirer cette cage d’escalier</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>No trace of a household that refuses or is absent: only a count.</source>
        <translation>Aucune trace d’un foyer qui refuse ou qui est absent&#xa0;: seulement un compte.</translation>
    </message>
    <message>
        <source>Door rounds</source>
        <translation>Porte-à-porte</translation>
    </message>
    <message>
        <source>Rounds under way or prepared</source>
        <translation>Tournées en cours ou préparées</translation>
    </message>
    <message>
        <source>To come back to</source>
        <translation>À repasser</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>Nouvelle tournée</translation>
    </message>
    <message>
        <source>Street or address</source>
        <translation>Rue ou adresse</translation>
    </message>
    <message>
        <source>12 rue des Lilas</source>
        <translation>12 rue des Lilas</translation>
    </message>
    <message>
        <source>Another stairwell</source>
        <translation>Une autre cage</translation>
    </message>
    <message>
        <source>Begin the round</source>
        <translation>Commencer la tournée</translation>
    </message>
    <message>
        <source>Stairwell {letter}</source>
        <translation>Cage {letter}</translation>
    </message>
    <message>
        <source>Write the street or the address of the round.</source>
        <translation>Écrivez la rue ou l’adresse de la tournée.</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>préparée</translation>
    </message>
    <message>
        <source>Nobody to come back to: each stairwell is done, or nobody was absent.</source>
        <translation>Personne à revoir&#xa0;: chaque cage est terminée, ou personne n’était absent.</translation>
    </message>
    <message numerus="yes">
        <source>%n door(s)</source>
        <translation>
            <numerusform>%n porte</numerusform>
            <numerusform>%n portes</numerusform>
        </translation>
    </message>
    <message>
        <source>no day said</source>
        <translation>jour non dit</translation>
    </message>
    <message>
        <source>Go back there</source>
        <translation>Y retourner</translation>
    </message>
    <message>
        <source>Nobody goes back</source>
        <translation>Ne pas repasser</translation>
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
    <name>StepPanel</name>
    <message>
        <source>News of “{title}”</source>
        <translation>Nouvelles de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>This step is</source>
        <translation>Cette suite est</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>To do by</source>
        <translation>À faire pour le</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Step noted</source>
        <translation>Suite notée</translation>
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
    <name>StopButton</name>
    <message>
        <source>Stop {number}, {place}</source>
        <translation>Arrêt {number}, {place}</translation>
    </message>
</context>
<context>
    <name>StopReading</name>
    <message>
        <source>Note in one key</source>
        <translation>Note en une touche</translation>
    </message>
    <message>
        <source>dated, and kept with the stop</source>
        <translation>rattachée à l’arrêt, gardée à l’appui</translation>
    </message>
    <message>
        <source>Written at this stop</source>
        <translation>Noté à cet arrêt</translation>
    </message>
    <message>
        <source>New encounter here</source>
        <translation>Nouvelle rencontre ici</translation>
    </message>
    <message>
        <source>Pass over this stop…</source>
        <translation>Passer cet arrêt…</translation>
    </message>
    <message>
        <source>Stop here after all</source>
        <translation>S’arrêter ici finalement</translation>
    </message>
    <message>
        <source>Change the route…</source>
        <translation>Changer le parcours…</translation>
    </message>
    <message numerus="yes">
        <source>%n resident(s) expected</source>
        <translation>
            <numerusform>%n habitant attendu</numerusform>
            <numerusform>%n habitants attendus</numerusform>
        </translation>
    </message>
    <message>
        <source>Passed over: {reason}</source>
        <translation>Passé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Passé</translation>
    </message>
    <message>
        <source>No commitment to read here.</source>
        <translation>Aucun engagement à relire ici.</translation>
    </message>
    <message>
        <source>Reading of the commitments, since the visit of {day}</source>
        <translation>Lecture des engagements, depuis la visite du {day}</translation>
    </message>
    <message>
        <source>Reading of the commitments</source>
        <translation>Lecture des engagements</translation>
    </message>
    <message>
        <source>{theme}, noted</source>
        <translation>{theme}, noté</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Rappeler</translation>
    </message>
</context>
<context>
    <name>StopRow</name>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>People expected</source>
        <translation>Personnes attendues</translation>
    </message>
    <message>
        <source>Alt+↑</source>
        <translation>Alt+↑</translation>
    </message>
    <message>
        <source>Alt+↓</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>Stop {number}: address or place</source>
        <translation>Arrêt {number}&#xa0;: adresse ou lieu</translation>
    </message>
    <message>
        <source>Move stop {number} up</source>
        <translation>Monter l’arrêt {number}</translation>
    </message>
    <message>
        <source>Move stop {number} down</source>
        <translation>Descendre l’arrêt {number}</translation>
    </message>
    <message>
        <source>Remove stop {number}</source>
        <translation>Retirer l’arrêt {number}</translation>
    </message>
</context>
<context>
    <name>StopsField</name>
    <message>
        <source>Add a stop</source>
        <translation>Ajouter un arrêt</translation>
    </message>
    <message>
        <source>Alt+↑ and Alt+↓ move a stop.</source>
        <translation>Alt+↑ et Alt+↓ déplacent un arrêt.</translation>
    </message>
    <message>
        <source>Now stop {number}</source>
        <translation>Désormais arrêt {number}</translation>
    </message>
</context>
<context>
    <name>StopsPanel</name>
    <message>
        <source>Route</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Change the route</source>
        <translation>Changer le parcours</translation>
    </message>
    <message>
        <source>Add this stop</source>
        <translation>Ajouter cet arrêt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>A stop on the way</source>
        <translation>Un arrêt en chemin</translation>
    </message>
    <message>
        <source>Address, square, school…</source>
        <translation>Adresse, place, école…</translation>
    </message>
    <message>
        <source>It comes after the stop where you are.</source>
        <translation>Il vient après l’arrêt où vous êtes.</translation>
    </message>
    <message>
        <source>{number}. {place}</source>
        <translation>{number}. {place}</translation>
    </message>
    <message>
        <source>{place}: earlier</source>
        <translation>{place}&#xa0;: plus tôt</translation>
    </message>
    <message>
        <source>{place}: later</source>
        <translation>{place}&#xa0;: plus tard</translation>
    </message>
    <message>
        <source>Write an address or the name of a place.</source>
        <translation>Écrivez une adresse ou le nom d’un lieu.</translation>
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
    <name>StudyDialog</name>
    <message>
        <source>Keep the study</source>
        <translation>Garder l’étude</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser comme c’est</translation>
    </message>
    <message>
        <source>Feasibility</source>
        <translation>Faisabilité</translation>
    </message>
    <message>
        <source>Reason, as it will be said</source>
        <translation>Raison, comme elle sera dite</translation>
    </message>
    <message>
        <source>Estimated cost</source>
        <translation>Coût estimé</translation>
    </message>
    <message>
        <source>Studied by</source>
        <translation>Étudiée par</translation>
    </message>
    <message>
        <source>Say why it is not admissible: its author is told so.</source>
        <translation>Dites pourquoi elle n’est pas recevable&#xa0;: son auteur en est informé.</translation>
    </message>
    <message>
        <source>Write an amount such as 1 200,50 €.</source>
        <translation>Écrivez un montant comme 1&#x202f;200,50&#xa0;€.</translation>
    </message>
</context>
<context>
    <name>StudyPart</name>
    <message>
        <source>Where it stands</source>
        <translation>Où elle en est</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>Find an idea</source>
        <translation>Chercher une idée</translation>
    </message>
    <message>
        <source>words or sheet number</source>
        <translation>mots ou n° de fiche</translation>
    </message>
    <message>
        <source>The same idea?</source>
        <translation>La même idée&#x202f;?</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idées</translation>
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
        <source>duplicate</source>
        <translation>doublon</translation>
    </message>
    <message>
        <source>No idea yet</source>
        <translation>Aucune idée</translation>
    </message>
    <message>
        <source>Type the first sheet: it is read again, then studied here.</source>
        <translation>Saisissez la première fiche&#xa0;: elle est relue, puis étudiée ici.</translation>
    </message>
    <message>
        <source>The idea, word for word</source>
        <translation>L’idée, mot pour mot</translation>
    </message>
    <message>
        <source>Study…</source>
        <translation>Étudier…</translation>
    </message>
    <message>
        <source>Duplicate of…</source>
        <translation>Doublon de…</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>{sheet} – {title}, alike {points} in 100</source>
        <translation>{sheet} – {title}, semblable à {points} pour cent</translation>
    </message>
    <message>
        <source>Link them</source>
        <translation>Relier</translation>
    </message>
    <message numerus="yes">
        <source>and %n other pair(s)</source>
        <translation>
            <numerusform>et %n autre paire</numerusform>
            <numerusform>et %n autres paires</numerusform>
        </translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Parce que</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>Doublon de</translation>
    </message>
    <message>
        <source>Studied by</source>
        <translation>Étudiée par</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>waits to be told</source>
        <translation>attend d’être informé</translation>
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
    <name>Tables</name>
    <message>
        <source>told</source>
        <translation>faite</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Démarche</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>En ce moment</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Restitution</translation>
    </message>
    <message>
        <source>no session planned</source>
        <translation>aucune séance prévue</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Prochaine séance</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Expérience</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothèse</translation>
    </message>
</context>
<context>
    <name>TeamTimeCards</name>
    <message>
        <source>Colleagues away</source>
        <translation>Référents absents</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Evenings to come</source>
        <translation>Soirées à venir</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Arbitrage</translation>
    </message>
    <message>
        <source>In place of {name}</source>
        <translation>À la place de {name}</translation>
    </message>
    <message>
        <source>Until {day}: what you do is noted in your name; the follow-ups stay theirs.</source>
        <translation>Jusqu’au {day}&#xa0;: ce que vous faites est noté à votre nom&#x202f;; les suites restent les siennes.</translation>
    </message>
    <message>
        <source>No end said: what you do is noted in your name; the follow-ups stay theirs.</source>
        <translation>Fin non précisée&#xa0;: ce que vous faites est noté à votre nom&#x202f;; les suites restent les siennes.</translation>
    </message>
    <message>
        <source>informed {told} of {people}</source>
        <translation>informés {told} sur {people}</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>See their follow-ups</source>
        <translation>Voir ses suites</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Dès {day}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Jusqu’au {day}</translation>
    </message>
    <message>
        <source>No end said</source>
        <translation>Fin non précisée</translation>
    </message>
    <message>
        <source>Replaced by {name}</source>
        <translation>Remplacé par {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) without owner since a departure</source>
        <translation>
            <numerusform>%n dossier sans référent depuis un départ</numerusform>
            <numerusform>%n dossiers sans référent depuis un départ</numerusform>
        </translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>À transmettre</translation>
    </message>
    <message>
        <source>{day}, {hour}</source>
        <translation>{day}, {hour}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written in two ways</source>
        <translation>
            <numerusform>%n fiche écrite de deux façons</numerusform>
            <numerusform>%n fiches écrites de deux façons</numerusform>
        </translation>
    </message>
    <message>
        <source>Both are kept until somebody decides.</source>
        <translation>Les deux sont gardées jusqu’à ce que quelqu’un tranche.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>TellPanel</name>
    <message>
        <source>Keep the remark</source>
        <translation>Garder la remarque</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Told tonight</source>
        <translation>Dit ce soir</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>A redemandé</translation>
    </message>
    <message>
        <source>It is not done</source>
        <translation>Ce n’est pas fait</translation>
    </message>
    <message>
        <source>Remark for the page said and done</source>
        <translation>Remarque pour la page promis et fait</translation>
    </message>
    <message>
        <source>There is no outcome to tell yet: who is told is kept informed, and still waits.</source>
        <translation>Rien n’est encore à annoncer&#xa0;: la personne est tenue au courant, et attend toujours.</translation>
    </message>
    <message>
        <source>Say who was told.</source>
        <translation>Dites à qui cela a été dit.</translation>
    </message>
    <message>
        <source>Tick those who were here; the others still wait.</source>
        <translation>Cochez les personnes présentes&#x202f;; les autres attendent encore.</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Personne {number}</translation>
    </message>
    <message>
        <source>Tell the carriers</source>
        <translation>Le dire aux porteurs</translation>
    </message>
    <message>
        <source>The carriers of “{title}” were told</source>
        <translation>Les porteurs de «&#xa0;{title}&#xa0;» sont informés</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>They were told</source>
        <translation>Ils sont informés</translation>
    </message>
    <message>
        <source>Noted: the carriers were told</source>
        <translation>Noté&#xa0;: les porteurs sont informés</translation>
    </message>
</context>
<context>
    <name>TellPart</name>
    <message>
        <source>Authors to tell</source>
        <translation>Auteurs à informer</translation>
    </message>
    <message>
        <source>tell, in the follow-up</source>
        <translation>informer, dans la suite</translation>
    </message>
    <message>
        <source>Tell this author</source>
        <translation>Informer cet auteur</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Informé</translation>
    </message>
    <message>
        <source>To tell</source>
        <translation>À informer</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Sans réponse encore</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message numerus="yes">
        <source>%n author(s) still to tell</source>
        <translation>
            <numerusform>%n auteur encore à informer</numerusform>
            <numerusform>%n auteurs encore à informer</numerusform>
        </translation>
    </message>
    <message>
        <source>Every author was told.</source>
        <translation>Chaque auteur a été informé.</translation>
    </message>
    <message>
        <source>Authors who agreed to be told come here as soon as something is decided on their idea, also for a no.</source>
        <translation>Les auteurs qui l’ont accepté arrivent ici dès qu’une décision est prise sur leur idée, même pour un non.</translation>
    </message>
    <message>
        <source>Nobody to tell now</source>
        <translation>Personne à informer pour l’instant</translation>
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
        <source>What asks for a look at personal data, as this notebook holds it.</source>
        <translation>Ce qui demande un regard sur les données personnelles, d’après ce carnet.</translation>
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
    <message>
        <source>Slip {number}: noted in the follow-up</source>
        <translation>Talon {number}&#xa0;: noté dans la suite</translation>
    </message>
    <message>
        <source>Slip {number}: nothing more to do</source>
        <translation>Talon {number}&#xa0;: plus rien à faire</translation>
    </message>
</context>
<context>
    <name>ToldBar</name>
    <message>
        <source>They know</source>
        <translation>C’est dit</translation>
    </message>
    <message>
        <source>Telling back</source>
        <translation>Faire le retour</translation>
    </message>
    <message>
        <source>What they were told</source>
        <translation>Ce qui leur est dit</translation>
    </message>
    <message numerus="yes">
        <source>Tell %n actor(s) what became of it</source>
        <translation>
            <numerusform>Dire à %n acteur ce que c’est devenu</numerusform>
            <numerusform>Dire à %n acteurs ce que c’est devenu</numerusform>
        </translation>
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
    <name>TrainingPanel</name>
    <message>
        <source>A training followed</source>
        <translation>Une formation suivie</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Revenir à la liste</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Write which training.</source>
        <translation>Écrivez quelle formation.</translation>
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
    <name>TwinsPanel</name>
    <message>
        <source>Perhaps noted twice</source>
        <translation>Peut-être notés deux fois</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Revenir à la liste</translation>
    </message>
    <message>
        <source>Merged, their histories are read together: nothing is lost, and it can be undone.</source>
        <translation>Fusionnés, leurs histoires se lisent ensemble&#xa0;: rien ne se perd, et cela s’annule.</translation>
    </message>
    <message>
        <source>No two actors have nearly the same name or the same contact.</source>
        <translation>Aucune paire d’acteurs n’a presque le même nom ou le même contact.</translation>
    </message>
    <message>
        <source>Nobody is noted twice</source>
        <translation>Personne n’est noté deux fois</translation>
    </message>
    <message numerus="yes">
        <source>and %n more pair(s)</source>
        <translation>
            <numerusform>et %n autre paire</numerusform>
            <numerusform>et %n autres paires</numerusform>
        </translation>
    </message>
    <message>
        <source>names alike</source>
        <translation>noms proches</translation>
    </message>
    <message>
        <source>same contact</source>
        <translation>même contact</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>To reach it</source>
        <translation>Le joindre</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Connu de</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Keep “{name}”</source>
        <translation>Garder «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>Ce sont deux acteurs</translation>
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
    <name>TypingPart</name>
    <message>
        <source>Just typed</source>
        <translation>Saisies à l’instant</translation>
    </message>
    <message>
        <source>Title, as on the sheet</source>
        <translation>Titre, comme sur la fiche</translation>
    </message>
    <message>
        <source>Sheet number</source>
        <translation>N° de fiche</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>The idea, word for word</source>
        <translation>L’idée, mot pour mot</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>no theme</source>
        <translation>sans thème</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Keep, then next</source>
        <translation>Garder, puis suivante</translation>
    </message>
    <message>
        <source>Somebody else compares it with the sheet afterwards.</source>
        <translation>Quelqu’un d’autre la compare ensuite avec la fiche.</translation>
    </message>
    <message>
        <source>Write the title, or the first words.</source>
        <translation>Écrivez le titre, ou les premiers mots.</translation>
    </message>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>Ce texte a %n caractère de trop&#xa0;: raccourcissez-le.</numerusform>
            <numerusform>Ce texte a %n caractères de trop&#xa0;: raccourcissez-le.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the idea.</source>
        <translation>Écrivez l’idée.</translation>
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
    <name>VisitClosePage</name>
    <message>
        <source>Close the visit</source>
        <translation>Clore la visite</translation>
    </message>
    <message>
        <source>Visit being closed</source>
        <translation>Clôture d’une visite</translation>
    </message>
    <message>
        <source>Leave, what is entered is kept</source>
        <translation>Quitter, la saisie est gardée</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>Residents met</source>
        <translation>Habitants rencontrés</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmé par</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>personne encore</translation>
    </message>
    <message>
        <source>An agreement given on the spot: it is not an electronic signature.</source>
        <translation>Accord de séance&#xa0;: ce n’est pas une signature électronique.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Nothing was decided. You may still note the residents met, then close.</source>
        <translation>Rien n’a été décidé. Vous pouvez noter les habitants rencontrés, puis clore.</translation>
    </message>
    <message>
        <source>No decision</source>
        <translation>Aucune décision</translation>
    </message>
    <message numerus="yes">
        <source>These %n decision(s) were read aloud and are confirmed</source>
        <translation>
            <numerusform>Cette décision (%n) est relue à voix haute et confirmée</numerusform>
            <numerusform>Ces %n décisions sont relues à voix haute et confirmées</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing: {title}</source>
        <translation>Clôture&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Read the decisions aloud, then tick this box.</source>
        <translation>Relisez les décisions à voix haute, puis cochez cette case.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to complete.</source>
        <translation>
            <numerusform>%n point à compléter.</numerusform>
            <numerusform>%n points à compléter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit closed</source>
        <translation>Visite close</translation>
    </message>
</context>
<context>
    <name>VisitFormPage</name>
    <message>
        <source>Visit being prepared</source>
        <translation>Visite en préparation</translation>
    </message>
    <message>
        <source>Save the visit</source>
        <translation>Enregistrer la visite</translation>
    </message>
    <message>
        <source>Change a visit</source>
        <translation>Modifier une visite</translation>
    </message>
    <message>
        <source>Prepare a visit</source>
        <translation>Préparer une visite</translation>
    </message>
    <message>
        <source>Visit changed</source>
        <translation>Visite modifiée</translation>
    </message>
    <message>
        <source>Visit prepared</source>
        <translation>Visite préparée</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to complete. The visit is kept as a draft.</source>
        <translation>
            <numerusform>%n point à compléter. La visite est gardée en brouillon.</numerusform>
            <numerusform>%n points à compléter. La visite est gardée en brouillon.</numerusform>
        </translation>
    </message>
    <message>
        <source>This hour does not exist on that day: the clocks go forward. Write another one.</source>
        <translation>Cette heure n’existe pas ce jour-là&#xa0;: on passe à l’heure d’été. Écrivez-en une autre.</translation>
    </message>
    <message>
        <source>Choose at least one neighbourhood.</source>
        <translation>Choisissez au moins un quartier.</translation>
    </message>
    <message>
        <source>Write where this stop is, or remove it.</source>
        <translation>Écrivez où est cet arrêt, ou retirez-le.</translation>
    </message>
    <message>
        <source>Write which stairwell this is.</source>
        <translation>Écrivez de quelle cage d’escalier il s’agit.</translation>
    </message>
    <message>
        <source>Write the day of the visit.</source>
        <translation>Écrivez le jour de la visite.</translation>
    </message>
    <message>
        <source>Write the hour at which it begins, for instance 18:30.</source>
        <translation>Écrivez l’heure du début, par exemple 18&#xa0;h&#xa0;30.</translation>
    </message>
    <message>
        <source>It ends before it begins: write a later hour.</source>
        <translation>Elle finit avant de commencer&#xa0;: écrivez une heure plus tardive.</translation>
    </message>
</context>
<context>
    <name>VisitHeader</name>
    <message>
        <source>Demonstration data</source>
        <translation>Données de démonstration</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Gardé sur ce poste</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>VisitMinutesPage</name>
    <message>
        <source>Minutes</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Checks before it leaves</source>
        <translation>Vérifications avant le départ</translation>
    </message>
    <message>
        <source>Minutes being written</source>
        <translation>Compte rendu en cours</translation>
    </message>
    <message>
        <source>Send the minutes</source>
        <translation>Diffuser le compte rendu</translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation>Revenir à la visite</translation>
    </message>
    <message>
        <source>What is written above the decisions</source>
        <translation>Ce qui est écrit au-dessus des décisions</translation>
    </message>
    <message>
        <source>Text of the minutes</source>
        <translation>Texte du compte rendu</translation>
    </message>
    <message>
        <source>Stops, promises read back and decisions are added by the program. Nobody’s name, no flat number.</source>
        <translation>Les arrêts, les engagements relus et les décisions sont ajoutés par le programme. Aucun nom, aucun numéro d’appartement.</translation>
    </message>
    <message>
        <source>See the minutes</source>
        <translation>Voir le compte rendu</translation>
    </message>
    <message>
        <source>The draft is sent today</source>
        <translation>Le projet est envoyé aujourd’hui</translation>
    </message>
    <message>
        <source>Remarks received</source>
        <translation>Remarques reçues</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>an association, “a member of the council”</source>
        <translation>une association, «&#xa0;un membre du conseil&#xa0;»</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Add the remark</source>
        <translation>Ajouter la remarque</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>Second lecteur</translation>
    </message>
    <message>
        <source>Read again by</source>
        <translation>Relu par</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>personne encore</translation>
    </message>
    <message>
        <source>Somebody else than the one who wrote: names and small numbers are also looked for by eye.</source>
        <translation>Une autre personne que celle qui a rédigé&#xa0;: les noms et les petits nombres se cherchent aussi à l’œil.</translation>
    </message>
    <message>
        <source>The time for remarks is over</source>
        <translation>Le délai des remarques est passé</translation>
    </message>
    <message>
        <source>Remarks are awaited until {day}</source>
        <translation>Les remarques sont attendues jusqu’au {day}</translation>
    </message>
    <message>
        <source>The draft was sent on {day}.</source>
        <translation>Le projet est parti le {day}.</translation>
    </message>
    <message>
        <source>Looking for residents’ names…</source>
        <translation>Recherche de noms d’habitants…</translation>
    </message>
    <message>
        <source>Change these words, then look again: {places}.</source>
        <translation>Changez ces mots, puis regardez de nouveau&#xa0;: {places}.</translation>
    </message>
    <message>
        <source>A resident known here is named</source>
        <translation>Un habitant connu ici est nommé</translation>
    </message>
    <message>
        <source>No resident known in this notebook is named</source>
        <translation>Aucun habitant connu de ce carnet n’est nommé</translation>
    </message>
    <message>
        <source>{number} residents met will read “fewer than 11”.</source>
        <translation>{number} habitants rencontrés sera écrit «&#xa0;moins de 11&#xa0;».</translation>
    </message>
    <message>
        <source>A small number is hidden</source>
        <translation>Un petit nombre est masqué</translation>
    </message>
    <message>
        <source>No small number could tell who was there</source>
        <translation>Aucun petit nombre ne dit qui était là</translation>
    </message>
    <message>
        <source>Version {number} left on {day}. Its mark (SHA-256): {mark}</source>
        <translation>La version {number} est partie le {day}. Son empreinte (SHA-256)&#xa0;: {mark}</translation>
    </message>
    <message>
        <source>Send version {number}</source>
        <translation>Diffuser la version {number}</translation>
    </message>
    <message>
        <source>Keep it under {most} characters.</source>
        <translation>Restez sous {most} caractères.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>compte-rendu</translation>
    </message>
    <message>
        <source>Draft noted as sent today</source>
        <translation>Projet noté comme envoyé aujourd’hui</translation>
    </message>
    <message>
        <source>Write an organisation or a function, never a resident’s name.</source>
        <translation>Écrivez une organisation ou une fonction, jamais le nom d’un habitant.</translation>
    </message>
    <message>
        <source>Write what was remarked.</source>
        <translation>Écrivez la remarque.</translation>
    </message>
    <message>
        <source>Remark added</source>
        <translation>Remarque ajoutée</translation>
    </message>
    <message>
        <source>Choose who has read them again.</source>
        <translation>Choisissez qui l’a relu.</translation>
    </message>
</context>
<context>
    <name>VisitModePage</name>
    <message>
        <source>Visit mode</source>
        <translation>Mode visite</translation>
    </message>
</context>
<context>
    <name>VisitPane</name>
    <message>
        <source>Other acts</source>
        <translation>Autres gestes</translation>
    </message>
</context>
<context>
    <name>VisitPaperPage</name>
    <message>
        <source>Type the paper back</source>
        <translation>Saisir le papier</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>change</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>Lines of the paper</source>
        <translation>Lignes du papier</translation>
    </message>
    <message>
        <source>Paper being typed back</source>
        <translation>Papier en cours de saisie</translation>
    </message>
    <message>
        <source>Save all the lines</source>
        <translation>Enregistrer toutes les lignes</translation>
    </message>
    <message>
        <source>Close, the draft is kept</source>
        <translation>Fermer, le brouillon est gardé</translation>
    </message>
    <message>
        <source>Nothing is saved before the end.</source>
        <translation>Rien n’est enregistré avant la fin.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save the lines</source>
        <translation>Enregistrer les lignes</translation>
    </message>
    <message numerus="yes">
        <source>Save %n line(s)</source>
        <translation>
            <numerusform>Enregistrer %n ligne</numerusform>
            <numerusform>Enregistrer %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>No line of this paper has the number {mark}.</source>
        <translation>Aucune ligne de ce papier ne porte le repère {mark}.</translation>
    </message>
    <message>
        <source>Paper: {title}</source>
        <translation>Papier&#xa0;: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the paper saved</source>
        <translation>
            <numerusform>%n ligne du papier enregistrée</numerusform>
            <numerusform>%n lignes du papier enregistrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved: correct the lines marked in red, then save again.</source>
        <translation>Rien n’a été enregistré&#xa0;: corrigez les lignes en rouge, puis enregistrez de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) refused</source>
        <translation>
            <numerusform>%n ligne refusée</numerusform>
            <numerusform>%n lignes refusées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitWatch</name>
    <message>
        <source>Go back to the visit</source>
        <translation>Reprendre la visite</translation>
    </message>
    <message>
        <source>Visit under way: {title}</source>
        <translation>Visite en cours&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Everything noted so far is kept. F9 takes you back to the stop.</source>
        <translation>Tout ce qui est noté est gardé. F9 ramène à l’arrêt.</translation>
    </message>
    <message>
        <source>Its planned time is over: end it when the decisions are read back.</source>
        <translation>L’heure prévue est passée&#xa0;: terminez-la quand les décisions sont relues.</translation>
    </message>
</context>
<context>
    <name>VisitWords</name>
    <message numerus="yes">
        <source>%n decision(s) to settle</source>
        <translation>
            <numerusform>%n décision à régler</numerusform>
            <numerusform>%n décisions à régler</numerusform>
        </translation>
    </message>
    <message>
        <source>no stop yet</source>
        <translation>aucun arrêt</translation>
    </message>
    <message>
        <source>to type back or to close</source>
        <translation>à saisir ou à clore</translation>
    </message>
    <message>
        <source>to close</source>
        <translation>à clore</translation>
    </message>
    <message numerus="yes">
        <source>%n door(s) to come back to</source>
        <translation>
            <numerusform>%n porte à repasser</numerusform>
            <numerusform>%n portes à repasser</numerusform>
        </translation>
    </message>
    <message>
        <source>minutes due</source>
        <translation>compte rendu à faire</translation>
    </message>
    <message>
        <source>Another visit takes place the same evening: {value}. Some of the people may be expected at both.</source>
        <translation>Une autre visite a lieu le même soir&#xa0;: {value}. Certaines personnes peuvent être attendues aux deux.</translation>
    </message>
    <message>
        <source>No stop is planned: add at least one, or the walk begins without a route.</source>
        <translation>Aucun arrêt n’est prévu&#xa0;: ajoutez-en au moins un, sinon la visite part sans parcours.</translation>
    </message>
    <message>
        <source>No stairwell is listed: add them, or no door can be counted.</source>
        <translation>Aucune cage d’escalier n’est notée&#xa0;: ajoutez-les, sinon aucune porte ne peut être comptée.</translation>
    </message>
    <message>
        <source>Stop {value} has no address: what was promised there cannot be found.</source>
        <translation>L’arrêt {value} n’a pas d’adresse&#xa0;: ce qui y a été promis ne peut pas être retrouvé.</translation>
    </message>
    <message>
        <source>It ends late, at {value}.</source>
        <translation>Elle finit tard, à {value}.</translation>
    </message>
    <message>
        <source>It lasts {value}: more than four hours on foot.</source>
        <translation>Elle dure {value}&#xa0;: plus de quatre heures à pied.</translation>
    </message>
    <message>
        <source>It was to begin on {value}: type its paper back, or cancel it.</source>
        <translation>Elle devait commencer le {value}&#xa0;: saisissez son papier, ou annulez-la.</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n&#xa0;heure</numerusform>
            <numerusform>%n&#xa0;heures</numerusform>
        </translation>
    </message>
    <message>
        <source>To tell first</source>
        <translation>À dire d’abord</translation>
    </message>
    <message>
        <source>Promised and open</source>
        <translation>Promis, en cours</translation>
    </message>
    <message>
        <source>Kept since the last visit</source>
        <translation>Tenu depuis la dernière visite</translation>
    </message>
    <message>
        <source>Refused in the last 24 months, and why</source>
        <translation>Refusé depuis 24 mois, et pourquoi</translation>
    </message>
    <message>
        <source>Announcements and works</source>
        <translation>À faire savoir, travaux</translation>
    </message>
    <message>
        <source>What people speak of</source>
        <translation>Ce dont on parle</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>tenu</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message numerus="yes">
        <source>%n to inform</source>
        <translation>
            <numerusform>%n à informer</numerusform>
            <numerusform>%n à informer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n arrêt</numerusform>
            <numerusform>%n arrêts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) to read</source>
        <translation>
            <numerusform>%n engagement à relire</numerusform>
            <numerusform>%n engagements à relire</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Walks with the deputy mayor, door rounds, drop-in desks.</source>
        <translation>Visites avec l’élu·e, porte-à-porte, permanences.</translation>
    </message>
    <message>
        <source>Prepare a visit</source>
        <translation>Préparer une visite</translation>
    </message>
    <message>
        <source>Which visits</source>
        <translation>Quelles visites</translation>
    </message>
    <message>
        <source>Choose a visit to see its route.</source>
        <translation>Choisissez une visite pour voir son parcours.</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Gone by</source>
        <translation>Passées</translation>
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
        <source>visit mode</source>
        <translation>mode visite</translation>
    </message>
    <message>
        <source>Prepare the route: the program gathers what was promised at each stop, for the brief and for the walk.</source>
        <translation>Préparez le parcours&#xa0;: le programme rassemble ce qui a été promis à chaque arrêt, pour le dossier de visite et pour la visite.</translation>
    </message>
    <message>
        <source>No visit yet</source>
        <translation>Aucune visite</translation>
    </message>
    <message>
        <source>A visit comes here once it is closed or its day has gone by.</source>
        <translation>Une visite vient ici une fois close ou annulée.</translation>
    </message>
    <message>
        <source>No visit has taken place</source>
        <translation>Aucune visite passée</translation>
    </message>
    <message>
        <source>Every visit has taken place. What was decided is under “Gone by”.</source>
        <translation>Toutes les visites ont eu lieu. Ce qui a été décidé est sous «&#xa0;Passées&#xa0;».</translation>
    </message>
    <message>
        <source>No visit to come</source>
        <translation>Aucune visite à venir</translation>
    </message>
    <message>
        <source>This visit is not in the notebook any more.</source>
        <translation>Cette visite n’est plus dans le carnet.</translation>
    </message>
</context>
<context>
    <name>VoidDialog</name>
    <message>
        <source>Void the slip {number}?</source>
        <translation>Annuler le talon {number}&#x202f;?</translation>
    </message>
    <message>
        <source>Its number and code open nothing any more, and its public page goes. What was promised stays as it is.</source>
        <translation>Son numéro et son code n’ouvrent plus rien, et sa page publique disparaît. Ce qui a été promis reste tel quel.</translation>
    </message>
    <message>
        <source>Void it</source>
        <translation>Annuler le talon</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>VotesDialog</name>
    <message>
        <source>{paper} on paper, {online} online.</source>
        <translation>{paper} sur papier, {online} en ligne.</translation>
    </message>
    <message>
        <source>Keep the votes</source>
        <translation>Garder les votes</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Laisser comme c’est</translation>
    </message>
    <message>
        <source>A negative number corrects a mistake.</source>
        <translation>Un nombre négatif corrige une erreur.</translation>
    </message>
    <message>
        <source>Paper votes to add</source>
        <translation>Votes papier à ajouter</translation>
    </message>
    <message>
        <source>Votes online, in all</source>
        <translation>Votes en ligne, en tout</translation>
    </message>
</context>
<context>
    <name>VotesPart</name>
    <message>
        <source>type votes</source>
        <translation>saisir des votes</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>retenue</translation>
    </message>
    <message>
        <source>not retained</source>
        <translation>non retenue</translation>
    </message>
    <message>
        <source>Votes and result</source>
        <translation>Votes et résultat</translation>
    </message>
    <message>
        <source>No idea to vote on</source>
        <translation>Aucune idée à voter</translation>
    </message>
    <message>
        <source>Ideas come here once they are read again.</source>
        <translation>Les idées arrivent ici une fois relues.</translation>
    </message>
    <message>
        <source>Type votes…</source>
        <translation>Saisir des votes…</translation>
    </message>
    <message>
        <source>Rank by votes</source>
        <translation>Classer par votes</translation>
    </message>
    <message>
        <source>Retained…</source>
        <translation>Retenue…</translation>
    </message>
    <message>
        <source>Not retained…</source>
        <translation>Non retenue…</translation>
    </message>
    <message>
        <source>See the follow-up</source>
        <translation>Voir la suite</translation>
    </message>
    <message>
        <source>Initiative…</source>
        <translation>Initiative…</translation>
    </message>
    <message>
        <source>Open the initiative</source>
        <translation>Ouvrir l’initiative</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>Stop {number}, {place}</source>
        <translation>Arrêt {number}, {place}</translation>
    </message>
    <message>
        <source>End of the visit</source>
        <translation>Fin de visite</translation>
    </message>
    <message>
        <source>Stop {number} of {count}</source>
        <translation>Arrêt {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>WalkBar</name>
    <message>
        <source>Note</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promettre</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>What to do at this stop</source>
        <translation>Que faire à cet arrêt</translation>
    </message>
    <message>
        <source>End of the visit</source>
        <translation>Fin de visite</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Next stop</source>
        <translation>Arrêt suivant</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>WalkGestures</name>
    <message>
        <source>{theme}: taken away</source>
        <translation>{theme}&#xa0;: retiré</translation>
    </message>
    <message>
        <source>{theme}: noted at this stop</source>
        <translation>{theme}&#xa0;: noté à cet arrêt</translation>
    </message>
    <message>
        <source>To call back</source>
        <translation>À rappeler</translation>
    </message>
    <message>
        <source>To call back: noted at this stop</source>
        <translation>À rappeler&#xa0;: noté à cet arrêt</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>Note gardée</translation>
    </message>
    <message>
        <source>Promise kept, and followed</source>
        <translation>Promesse gardée et suivie</translation>
    </message>
    <message>
        <source>Decision kept</source>
        <translation>Décision gardée</translation>
    </message>
    <message>
        <source>Decision settled</source>
        <translation>Décision réglée</translation>
    </message>
    <message>
        <source>Stop passed over</source>
        <translation>Arrêt passé</translation>
    </message>
    <message>
        <source>Back in the route</source>
        <translation>Remis dans le parcours</translation>
    </message>
    <message>
        <source>Stop added</source>
        <translation>Arrêt ajouté</translation>
    </message>
    <message>
        <source>Told tonight: noted</source>
        <translation>Dit ce soir&#xa0;: noté</translation>
    </message>
    <message>
        <source>Kept informed tonight: noted</source>
        <translation>Tenue au courant ce soir&#xa0;: c’est noté</translation>
    </message>
    <message>
        <source>Asked again: noted</source>
        <translation>A redemandé&#xa0;: noté</translation>
    </message>
    <message>
        <source>Opened again: it is not done</source>
        <translation>Rouvert&#xa0;: ce n’est pas fait</translation>
    </message>
    <message>
        <source>It is not done: noted</source>
        <translation>Ce n’est pas fait&#xa0;: noté</translation>
    </message>
    <message>
        <source>Remark kept</source>
        <translation>Remarque gardée</translation>
    </message>
    <message>
        <source>Said on the visit: it is not done</source>
        <translation>Dit pendant la visite&#xa0;: ce n’est pas fait</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) kept with their stops</source>
        <translation>
            <numerusform>%n photo gardée avec son arrêt</numerusform>
            <numerusform>%n photos gardées avec leurs arrêts</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit closed</source>
        <translation>Visite close</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>décisions</translation>
    </message>
</context>
<context>
    <name>WalkKeys</name>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promettre</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Next stop</source>
        <translation>Arrêt suivant</translation>
    </message>
    <message>
        <source>Previous stop</source>
        <translation>Arrêt précédent</translation>
    </message>
    <message>
        <source>Note in one key, or what was heard</source>
        <translation>Note en une touche, ou ce qui a été entendu</translation>
    </message>
    <message>
        <source>Do what the full button says</source>
        <translation>Faire ce que dit le bouton plein</translation>
    </message>
</context>
<context>
    <name>WalkWords</name>
    <message>
        <source>Kept</source>
        <translation>Tenu</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Promised to {names}, with their agreement</source>
        <translation>Promis à {names}, avec son accord</translation>
    </message>
    <message numerus="yes">
        <source>Promised to %n person(s)</source>
        <translation>
            <numerusform>Promis à une personne</numerusform>
            <numerusform>Promis à %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised to a person met here</source>
        <translation>Promis à une personne rencontrée ici</translation>
    </message>
    <message>
        <source>Promised to a group</source>
        <translation>Promis à un groupe</translation>
    </message>
    <message>
        <source>Promised to the building</source>
        <translation>Promis à l’immeuble</translation>
    </message>
    <message>
        <source>Promised to the street</source>
        <translation>Promis à la rue</translation>
    </message>
    <message>
        <source>Promised to the council</source>
        <translation>Promis au conseil</translation>
    </message>
    <message>
        <source>Promised in public</source>
        <translation>Promis en public</translation>
    </message>
    <message>
        <source>Done on {day}</source>
        <translation>Fait {day}</translation>
    </message>
    <message numerus="yes">
        <source>Promised to {names}, with their agreement, and to %n other(s)</source>
        <translation>
            <numerusform>Promis à {names}, avec son accord, et à %n autre personne</numerusform>
            <numerusform>Promis à {names}, avec son accord, et à %n autres personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>passed on to {body}</source>
        <translation>transmis à {body}</translation>
    </message>
    <message>
        <source>up to {body}</source>
        <translation>compétence&#xa0;: {body}</translation>
    </message>
    <message>
        <source>answer due since {day}</source>
        <translation>réponse due depuis {day}</translation>
    </message>
    <message>
        <source>next answer by {day}</source>
        <translation>prochaine réponse {day}</translation>
    </message>
    <message>
        <source>to be told tonight</source>
        <translation>à dire ce soir</translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s)</source>
        <translation>
            <numerusform>%n engagement</numerusform>
            <numerusform>%n engagements</numerusform>
        </translation>
    </message>
    <message>
        <source>no commitment</source>
        <translation>aucun engagement</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>vous êtes ici</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>{day}, with {names}</source>
        <translation>{day}, avec {names}</translation>
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
    <name>WhenChoice</name>
    <message>
        <source>1 week</source>
        <translation>1 semaine</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 semaines</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mois</translation>
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
    <name>WhereCard</name>
    <message>
        <source>Where to go</source>
        <translation>Où s’adresser</translation>
    </message>
    <message>
        <source>Find a counter</source>
        <translation>Chercher un guichet</translation>
    </message>
    <message>
        <source>identity card, housing…</source>
        <translation>carte d’identité, logement…</translation>
    </message>
    <message>
        <source>Papers: {papers}</source>
        <translation>Pièces&#xa0;: {papers}</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>No counter with these words.</source>
        <translation>Aucun guichet avec ces mots.</translation>
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
    <name>WhoField</name>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Nobody who waits can get a letter: make a notice.</source>
        <translation>Aucune des personnes qui attendent ne peut recevoir de courrier&#xa0;: faites une affiche.</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}&#xa0;: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>A notice does not inform the %n person(s) with a name: they are told apart.</source>
        <translation>
            <numerusform>Une affiche n’informe pas la personne qui a un nom&#xa0;: elle se prévient à part.</numerusform>
            <numerusform>Une affiche n’informe pas les %n personnes qui ont un nom&#xa0;: elles se préviennent à part.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>This draft is no longer here: it was saved or deleted.</source>
        <translation>Ce brouillon n’est plus là&#xa0;: il a été enregistré ou effacé.</translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
    <name>_Phase</name>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Name this phase.</source>
        <translation>Nommez cette phase.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Remove this phase</source>
        <translation>Retirer cette phase</translation>
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
