// Phrases in Spanish in which a form means no actor, or in which a doubtful one does; see `Idioms`.

extension Spanish {
  var idioms: String {
    """
    montaña|montañas|ensaladilla|ruleta|muñeca|muñecas|ensalada|filete|filetes [~rusa|rusas|ruso|rusos]
    tortilla|tortillas|puerta|manicura|ventana [~francesa|francesas|española]
    despedida|despedirse|despidió|marcharse|irse|fue a la [~francesa]
    llave|llaves|crema|cremas|té [~inglesa|inglesas|inglés]
    cuento|cuentos|arroz|barrio|restaurante|farolillo|farolillos [~chino|chinos]
    tinta|sombras|porcelana|damas|fondue [~china|chinas]
    año nuevo [~chino]
    una|unas|esa [~china|chinas]
    naranja|naranjas de la [china]
    conejillo|conejillos de [indias]
    col|coles de [bruselas]
    papeles de [panamá]
    sombrero|sombreros|un|su de [panamá]
    un|su|sombrero [~panamá]
    canal de [panamá|suez]
    fiebre|cruz de [malta]
    fiebre|gripe|guitarra|mosca [~española|asiática]
    nuez|nueces|palo de [brasil]
    café|baño|baños|cama [~turco|turcos|turca|irlandés]
    cabeza|cabezas de [~turco]
    pastor|pastores|dogo|dogos|mastín|perro [~alemán|alemanes|belga|belgas|argentino|australiano]
    gran|grandes [~danés|daneses]
    navaja|navajas|cuchillo|fondue [~suiza|suizas|suizo]
    bulldog|bulldogs|beso|pan [~francés|inglés|franceses]
    gato|gatos|alfombra|alfombras|lebrel [~persa|persas|afgano]
    yogur|yogures|ensalada|mitología|tragedia [~griego|griegos|griega]
    galgo|dogo [~italiano|argentino]
    ola [~mexicana]
    gofre|gofres [~belga|belgas]
    ropa|salsa [~americana]
    la [~granada]
    idioma|lengua|gramática [%]
    habla|hablar|hablan|hablaba|aprender|aprende|estudia|estudiar [~francés|inglés|ruso|alemán|español|italiano|turco|chino|polaco|ucraniano|japonés]
    calle|calles|avenida|avda|plaza|glorieta [*]
    hotel|bar|teatro|cine|colegio|estadio|paseo [@]
    calle|calles|avenida|avda|plaza|paseo|glorieta de|del [*]
    calle|avenida|plaza|paseo de la|los|las [*]
    aeropuerto|universidad|maratón|metro|bolsa|festival|tratado|batalla|hotel|estación de [@]
    la [asunción]
    [israel|washington|salvador|georgia|victoria|américa|jordan|chad|india] Rodríguez|González|Fernández|López|Martínez|Sánchez|Pérez|Gómez|Martín|Jiménez|Ruiz|Hernández|Díaz|Moreno|Muñoz|Álvarez|Romero|Alonso|Gutiérrez|Navarro|Torres|Domínguez|Vázquez|Ramos|Gil|Ramírez|Serrano|Blanco|Molina|Morales|Suárez|Ortega|Delgado|Castro|Ortiz|Rubio|Marín|Sanz|Núñez|Iglesias|Medina|Garrido|Cortés|Castillo|Santos|Lozano|Guerrero|Cano|Prieto|Méndez|Cruz|Flores|Herrera|Vega|Silva|Vargas|Rojas|Acosta|Cabrera|Aguirre
    diario|periódico|revista|película|novela|canción|hotel|restaurante|club|buque|café|disco [«*»]
    camino de [santiago]
    [santiago] de compostela
    mar|golfo|océano|estrecho|bahía|río|lago|cuenca|delta de|del [*]
    río|lago|océano|radio|miss [*]
    nueva [inglaterra]
    vuelta|giro|tour|copa a|de|del [*]
    copa [américa]
    Dinamo|Dynamo|Spartak|Lokomotiv|Atlético|Inter|Partizan|Sporting|Olympique|Racing|Rapid|Torpedo|Unión|Sparta|Slavia de [@]
    estrella roja de [@]
    estado de [georgia|washington]
    [georgia] … atlanta|savannah|augusta|carolina|alabama|florida|tennessee|kemp|ossoff|warnock
    universidad|catedral|alhambra|alcalde|ayuntamiento|provincia|vega|costa|diputación de [granada]
    juegos|olimpiada|olimpíadas de [@] 1992|2000|2004|2008|2012|2016|2020|2024
    + presidente|presidenta|ministro|ministra|canciller|premier|papa|rey|secretario|emir|expresidente|exmandatario|mandatario [#]
    + [granada|dominica] … isla|islas|caribe|caribeña|caribeño|antillas|antillana|antillano|insular|caribeños
    + [granada] y san|barbados|trinidad|dominica
    """
  }
}
