// Phrases in French in which a form means no actor, or in which a doubtful one does; see `Idioms`.

extension French {
  var idioms: String {
    """
    anatole [france]
    la station [*]
    montagne|montagnes|salade|salades|roulette|poupée|poupées|charlotte [russe|russes]
    filet|filets [américain]
    crème|crèmes|clé|clés|clef|clefs|capote|capotes [anglaise|anglaises]
    à l [~anglaise|américaine|italienne|indienne]
    à la [~grecque|polonaise|turque|chinoise|suédoise|russe|norvégienne]
    bain|bains|café|cafés|toilettes|tête [~turc|turcs|turques|turque]
    tête|têtes de [~turc|turcs]
    casse tête [~chinois]
    tête|portrait|restaurant [~chinois]
    nouvel an [~chinois]
    nouvel an [~chinois|chinoise]
    ombres|fondue [~chinoises|chinoise]
    encre|papier de [chine]
    berger|bergers [~allemand|allemands|belge|belges|australien|australiens]
    dogue|dogues [~allemand|allemands|argentin]
    bouledogue|bouledogues|bulldog|bulldogs [~français|anglais]
    cocker|setter|setters|pointer|cockers [~anglais|irlandais|irlandaise]
    chat|chats|tapis|lévrier|lévriers|chevaux [~persan|persans|afghan|afghans|espagnol]
    petit|petits|couteau|couteaux|garde|gardes [~suisse|suisses]
    douche|douches [~écossaise|écossaises]
    auberge|auberges|grippe|guitare|mouche [~espagnole|espagnoles]
    fièvre|croix de [malte]
    une|deux|trois|quelques|plusieurs|cette [~polonaise|polonaises]
    [~polonaise|polonaises] de|en chopin|ut|la|mi|sol|fa|ré|si
    cochon|cochons|marron|marrons|œillet|œillets|noix d|du|de [inde|brésil]
    bois|chapeau|chapeaux de [panama]
    un|son|le|mon [~panama]
    tarte|cuisine|escalope|baguette|filet|cheveux|nœud [~norvégienne]
    yaourt|yaourts|salade|mythologie|tragédie [~grec|grecs|grecque|grecques]
    gaufre|gaufres [~belge|belges]
    langue|langues|grammaire [%]
    parle|parler|parlent|parlait|parlaient|apprendre|apprend|apprennent [~français|anglais|russe|allemand|espagnol|italien|turc|chinois|polonais|ukrainien|japonais]
    chou|choux de [bruxelles]
    rue|avenue|boulevard|quai|faubourg|impasse|allée|ruelle|chaussée de|d [*]
    rue|avenue|boulevard|quai|faubourg|impasse|allée de la|l|les [*]
    gare|porte|pont|métro|aéroport|hôtel|université|marathon|bourse|traité|bataille|siège|station de|d [@]
    Tour|Stade|Collège|Électricité|Gaz|Théâtre|Prix|Giro|Coupe|Rallye de|d|du [*]
    île|îles|iles|ile de [france]
    [france] télévisions|télévision|info|inter|bleu|culture|travail|galop|2|3|5|24|métropolitaine
    Comédie [française]
    journal|magazine|film|roman|chanson|album|hôtel|restaurant|club|navire|paquebot|ferry|café [«*»]
    [@] saint|match|plages|sg
    mer|golfe|océan|détroit|baie|fleuve|rivière|lac|delta|bassin de|d|du [*]
    mer|golfe|océan|fleuve|lac|bassin de la|l [*]
    lac|fleuve|océan|air|radio|miss [*]
    canal de [panama|suez]
    nouvelle [angleterre]
    Dinamo|Dynamo|Spartak|Lokomotiv|Real|Atlético|Inter|Partizan|Sporting|Olympique|Racing|Rapid|Torpedo|Espérance de|d [@]
    Étoile Rouge de|d [@]
    étoile rouge de|d [@]
    jeux de [@] 1996|2000|2004|2008|2012|2016|2020|2021|2024|2028
    état|états de [géorgie|washington]
    état américain|fédéré de [géorgie|washington]
    [géorgie] … atlanta|savannah|augusta|caroline|alabama|floride|tennessee|kemp|ossoff|warnock
    université|lycée|hôtel|bar|café [washington]
    [géorgie] du sud
    + président|présidente|premier|ministre|chancelier|chancelière|secrétaire|roi|pape|émir [#]
    + la [dominique]
    + l [amérique] a|est|n|ne|va|veut|doit|peut|reste|s|se|avait|était|profonde|trumpiste|trumpienne
    + l [amérique] de|d trump|biden|obama|aujourd
    + en|au|du|le [congo|niger|tchad]
    """
  }
}
