// Phrases in Turkish in which a form means no actor, or in which a doubtful one does; see `Idioms`.

extension Turkish {
  var idioms: String {
    """
    [gine] de
    [arnavut] ciğer-|kaldırım-|böreğ-|börek-
    [çerkez] tavuğ-|tavuk
    [malta] eriğ-|erik|humması|taşı
    [hindistan] ceviz-
    [amerikan] salata-|futbol-|servis-|bezi|bar|barı|kapı
    [rus] salata-|rulet-|ruleti
    [çin] mahallesi|lokanta-|lahana-|işkencesi
    [hint] okyanus-|kumaş-|kenevir-|yağı|fakiri|horozu|domuz-|inciri|kamışı|mutfağı
    [japon] balığ-|balık|balıklar-|gülü|yapıştırıcı-
    [ispanyol] paça|gribi|nezlesi
    [ingiliz] anahtar-|ipi|sicimi|karbonatı|tuzu|çayı
    [fransız] kal-|balkon-|öpücüğü|bulldog-|fransız
    [alman] kurdu|kurt|usulü|gümüşü|çoban
    [macar] gulaş-|salamı
    [iran|ankara|van] kedisi|kedileri|keçisi|keçileri|tavşanı|halısı|halıları|tavası|armudu
    [mısır] gevre-|çarşı-|ekme-|unu|patlağ-|patlak|şurubu|nişasta-|tarla-|koçan-|hasad-|silaj-|tanesi|taneleri|fiyat-|üretici-|rekoltesi|ekimi|püskülü|yağı
    [brüksel] lahana-
    [şam] fıstı-|tatlısı|babası
    [arap] sabunu|saçı|kızı|şalgamı
    [panama] şapka-|belgeleri|kanalı|kanalı'-
    [küba] purosu|puroları
    [kıbrıs] tatlısı
    [viyana] kahvesi|şnitzel-|filarmoni-|valsi
    [mali] müşavir-|yıl|kriz|disiplin|politika-|destek|denetim|tablo-|sorumlu-|suç-|işler|durum-|yardım|yük-|kayıp|kural|sekreter-|açıdan|olarak|polis
    [katar] … vagon-|lokomotif-|raydan|tren|deve-
    [fas] fasa
    [irakta] bir|yaşayan|oturan|kalan|olan|duran
    [çek] kanunu|yasası|defter-|mağdur-|yazdı|senet|karnesi|cezası
    karşılıksız [çek]
    [türk] telekom|eximbank|traktör|kahve-|lokumu|hamamı
    [türk] hava yolları
    [kuveyt] türk
    kuveyt [türk]
    [ankara] büyükşehir|belediye-|valili-|valisi|barosu|emniyet|adliye-|garı|cumhuriyet|şehir|üniversitesi|hukuk|gücü|demirspor
    [@] caddesi|caddesinde|caddesi'-|sokağı|sokağında|sokak|bulvarı|bulvarında|meydanı|meydanında|oteli|otelinde|üniversitesi|üniversitesi'-|havalimanı|havaalanı|maratonu|metrosu|borsası
    [*] grand prix
    [georgia] eyalet-
    [georgia] … atlanta|savannah
    [*] denizi|okyanusu|nehri|gölü|körfezi
    [*] dili|dilinde|dilini
    + cumhurbaşkanı|başbakan|başbakanı|başkanı|bakanı|bakan|başkan|kralı|emiri|şansölyesi|sekreteri|lideri|sözcüsü|şansölye|kral [#]
    + * [mali|çek|fas]
    """
  }
}
