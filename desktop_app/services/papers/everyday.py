"""Everyday words that are also somebody's name, folded (no accent, no capital): a sentence may hold them without naming anybody.

Kept by hand from common French first and last names and the words of the papers; a name that is missing here only makes the check stricter.
"""

_WORDS = """
    abbe aime aimee ami amour an ange anne april archer argent august aurore autumn avocat avril baker baron barre bas bataille beau
    beaux bel belle berger bijou black blanc blanche bleu blond blonde blue bois bon bonhomme bonne bonnet bonte boucher boulanger
    boulet bouquet bourgeois bouvier bras brave breton bright brillant brown brun brune bush butcher caillou canal carpentier carre
    carrier cave cerise chance chantier chapelier chapelle charbon charpentier charron chat chateau chauvin chef chene cher chevalier
    chevallier church clair claire clarte clement cloche clou code coin collet comte constant cook coq corbeau cordier coste couleur
    coulon courbe court courtois cousin couturier croix cure dame dauphin day demande depuis desire deux devis dieu dimanche diner doux
    drapeau droit droite duc ecole ecuyer eglise emeraude enfant engagement english esperance est ete etoile faith faute feu feuille
    fevrier fidele field figue fille fils fin fish fleur fleurs florence fontaine forest forestier forge fort four fournier foyer frais
    franc francais france french frere friend froid fruit gaillard gain garcon garde garden garnier gauche gay genet gentil gilet gloire
    gomme good gouverneur grain grand grande grange gray green grey gris gros guide hall hardi haut heureux hill hiver holly homme
    honneur hope hotel house huit hunter ivy jacinthe janvier jardin jasmin jaune jeudi jeune joli jolie jour journee joy joyeux juge
    juillet juin june juste justice king knight lac laine lake lance lande lane langue large lavigne law leclair leger libre lierre
    light lilas lion lis little livre loi long loup love loyal lumiere lundi lune lys madeleine magasin mai main maire mairie maison
    major mal mallet marais march marchand marche mardi mare marechal margot marguerite marin marine mark marquis marron mars martinet
    matin mauve may meilleur mercier mere merle mesange messager meunier midi mignon modeste moine monde money mont montagne moon moulin
    mouton muguet mur neige neuf neuve noel noir noire noisette nord normand notre nouveau nouvelle nuit oeillet oiseau olive olivier
    orange ours ouvrier page paix pape papillon paradis parent paris park parole pasquier passage patience patrie pauvre pave paysan
    pearl pele pelletier perle petit petite peuplier picard pied pierre pin pinson place plume poirier poisson pomme pommier pont pool
    pope porte portier possible potier poulain poulet pre premier prevost prevot price primevere prince prison promesse propre prosper
    pruneau prunier puits quatre rain rayon read reine renard rey ribot rich riche rivage rivers riviere road roche rocher rock roi
    romain rond rose rosier rossignol rouge rousse rousseau roux roy royer ruby rue sable sabot sage saison salle samedi sauvage savoir
    serrurier service seul severe sharp shepherd short soir soleil souris spring stone storm street strong sud summer sun sunny swan
    sweet tailleur talon tambour tardif temps terre theme tilleul tisserand tissier tonnelier tour tournier town travaux trefle vaillant
    val valle vallee vaste verdier verger verite vert verte victoire vie vieux vigne village ville violette visage visite vivant voisin
    voisine volet vrai wall ward waters wells west white will wills winter wise wolf wood woods yeux young zone
"""

EVERYDAY = frozenset(_WORDS.split())
