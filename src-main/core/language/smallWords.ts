/**
 * Words that one of these languages uses all the time and no other of them does; with and without their accents, as
 * people type both. What two of them share ("por", "con", "come", "war") says nothing.
 */
export const SMALL_WORDS = {
  English: 'the and what is my you are how with for this it',
  German:
    'der die das und ist nicht ich ein eine wie mit für fuer bitte mir auf du sie wir ihr sich mich dich dem im zum zur von vom bei nach aus über ueber unter auch noch aber oder wenn weil dass sind ' +
    'haben habe hast kann kannst soll wird wo warum wann wer welche welcher welches mein meine meinen dein deine unser sehr heute gibt einen einem einer kein keine nur zu bin danke doch schon jetzt',
  French:
    'le les des est je une pas et pour dans quel moi vous elle nous ils au aux ce cette ces mon notre votre leur où quand pourquoi quelle quels avec sans sur donc parce très suis sont êtes avez ' +
    'peux peut fais fait veux qu aujourd été être merci bonjour toi chez depuis voici cela ça',
  Spanish:
    'el los las qué cómo y del su sus mis tus yo él nosotros usted están estoy soy eres hay muy pero cuando donde dónde quién cuál cuánto también tambien más sin hasta hoy ayer ahora aquí ' +
    'puedo puedes puede quiero tengo tiene tienes hacer gracias buenos buenas nuestra nuestro unos unas ya otro otra eso ese esa esto estos estas así siempre fue voy dime mañana',
  Italian:
    'il gli che non sono di della dello delle dei degli nel nella nelle alla dal dalla sul sulla è mio mia mie miei nostro nostra questo questa questi queste quello quella quale quali dove perché perche ' +
    'anche ho hai abbiamo puoi può vorrei voglio siamo molto più piu poi ancora oggi ieri domani adesso grazie',
  Portuguese:
    'os uma não nao você voce meu são minha minhas meus seu seus dele dela nós eles ela isso isto essa aquele pelo pela pelos ao aos às em foi tem têm estou estão sou é muito também ' +
    'onde quem qual quais até já agora hoje ontem amanhã amanha aqui pode quero preciso obrigado obrigada olá vou fazer depois sem nosso nossa então ainda só lá uns umas',
  Dutch:
    'het een ik niet van wat hoe mijn voor zijn dat dit deze bent zal kun kunt wil moet heeft heb hebt hebben jij jouw jullie zij ze hij haar ons onze mij met naar bij op uit aan maar ook nog geen ' +
    'welke waar waarom wanneer omdat daar nu graag alsjeblieft bedankt vandaag gisteren worden wordt mag veel iets iemand niets toch heel erg goed',
};

/**
 * These speak against another language, and not for English: it is what answers are written in anyway, and a message in
 * English says little about how they should be.
 */
export const ENGLISH_BESIDE =
  'that your she he they where which when who why can could would should have has does did not from there please about their them his our to at by be been if but than then its just these those ' +
  'into because yours myself thanks tell give say mean translate';
