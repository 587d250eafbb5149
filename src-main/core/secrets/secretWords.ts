/** How the value behind a word looks. */
export type ValueShape = 'password' | 'pin' | 'token' | 'phrase' | 'number' | 'login';

interface WordGroup {
  name: string;
  shape: ValueShape;
  /** In lower case; a space stands for a space, a hyphen or nothing. */
  words: readonly string[];
  /** The word alone means too much: one of these must stand near it. */
  near?: RegExp;
}

const split = (words: string) => words.split(',').map((word) => word.trim());

/**
 * What people call their secrets, in the languages that are read best; a word of several meanings stands only with what
 * makes it one of these.
 */
const GROUPS: readonly WordGroup[] = [
  {
    name: 'a password',
    shape: 'password',
    words: split(
      'password,pasword,passwrod,pssword,passwd,pass word,pwd,pw,psw,kennwort,passwort,losungswort,mot de passe,mdp,contraseña,contrasena,clave de acceso,clave secreta,clave del wifi,clave de la wifi,clave,' +
        "parola d’ordine,parola d'ordine,parola chiave,senha,palavra passe,wachtwoord,ww,lösenord,adgangskode,kodeord,passord,salasana,hasło,heslo,jelszó,parolă,şifre,пароль,geslo,lozinka",
    ),
  },
  {
    name: 'a password',
    shape: 'login',
    words: split(
      'pass,login,log in,credentials,zugangsdaten,anmeldedaten,identifiants,credenciales,credenziali,credenciais,inloggegevens,username and password,user and password',
    ),
  },
  {
    name: 'a PIN or code',
    shape: 'pin',
    words: split(
      'pin,pin code,pin number,pin nummer,geheimzahl,geheimnummer,passcode,pass code,access code,entry code,door code,gate code,alarm code,lock code,safe code,security code,unlock code,auth code,authentication code,' +
        'verification code,confirmation code,recovery code,backup code,otp,one time code,one time password,garage code,locker code,keypad code,building code,bike lock,türcode,zugangscode,sicherheitscode,zahlenschloss,' +
        "freischaltcode,bestätigungscode,code pin,code secret,code confidentiel,code d’accès,code d'accès,code d’entrée,code de sécurité,code de la porte,code de vérification,digicode,código pin,código de acceso,código secreto," +
        'código de seguridad,código de acesso,código de segurança,código de verificación,clave pin,codice pin,codice di accesso,codice segreto,codice di sicurezza,codice di verifica,codice della porta,pincode,toegangscode,' +
        'beveiligingscode,deurcode,geheime code,verificatiecode,cvv,cvc,cvv2,tan',
    ),
  },
  {
    name: 'a PIN or code',
    shape: 'pin',
    words: split(
      'code,codes,kode,código,codice,combination,kombination,combinaison,combinación,combinazione,combinação,combinatie',
    ),
    near: /door|gate|safe(?![\p{L}])|vault|alarm|lock|garage|entrance|entry|building|unlock|phone(?! number)|keypad|tür|tor(?![\p{L}])|tresor|schloss|handy|karte|portail|porte|immeuble|coffre|carte|puerta|portal|caja|cancello|porta(?![\p{L}])|cassaforte|portão|cofre|kluis|deur|poort|slot(?![\p{L}])/iu,
  },
  {
    name: 'a password',
    shape: 'password',
    words: split('key,schlüssel,netzwerkschlüssel,clé,clef,chiave,chave,sleutel'),
    near: /wi-?fi|wlan|network|netzwerk|router|réseau|rete(?![\p{L}])|rede(?![\p{L}])|netwerk/iu,
  },
  {
    name: 'a key',
    shape: 'token',
    words: split(
      'token,access token,auth token,bearer token,api key,api token,secret key,private key,client secret,access key,license key,encryption key,api schlüssel,zugangstoken,jeton,clé api,clé d’api,clé secrète,clave api,clave de api,chave api,chave de api,chiave api,chiave segreta,api sleutel,secret',
    ),
  },
  {
    name: 'a passphrase',
    shape: 'phrase',
    words: split(
      'passphrase,pass phrase,seed phrase,recovery phrase,seed words,mnemonic,phrase secrète,phrase de passe,frase secreta,frase de contraseña,frase segreta,wachtzin,geheime zin,passwortsatz',
    ),
  },
  {
    name: 'a personal number',
    shape: 'number',
    words: split(
      "ssn,social security number,social security no,social security,national insurance number,passport number,passport no,driver’s licence number,driver's license number,tax id,tax number,credit card number,card number,account number," +
        'iban,routing number,sozialversicherungsnummer,steuernummer,steuer id,steueridentifikationsnummer,reisepassnummer,passnummer,personalausweisnummer,ausweisnummer,kontonummer,kreditkartennummer,kartennummer,' +
        'numéro de sécurité sociale,numéro de passeport,numéro de carte,numéro de compte,número de la seguridad social,número de seguridad social,número de pasaporte,número de tarjeta,número de cuenta,dni,nie,' +
        'codice fiscale,numero di carta,numero di conto,numero di passaporto,numero del passaporto,número do cartão,número da conta,número do passaporte,cpf,nif,burgerservicenummer,bsn,kaartnummer,rekeningnummer,paspoortnummer,pesel,personnummer',
    ),
  },
];

/** Scripts without spaces between words; the value follows behind a particle. */
export const CLOSE_WORDS =
  'パスワード|パスコード|パスフレーズ|暗証番号|合言葉|ピン(?:コード)?|トークン|シークレット|apiキー|秘密鍵|認証コード|マイナンバー|カード番号|口座番号|密码|密碼|口令|验证码|비밀번호|암호|رمز|كلمة المرور|סיסמה|รหัสผ่าน';

/** These are written into one word with what they belong to. */
const COMPOUNDED = new Set(['passwort', 'kennwort', 'wachtwoord', 'lösenord', 'passord', 'pincode', 'geheimzahl']);

export interface WordRule {
  name: string;
  shape: ValueShape;
  pattern: RegExp;
  near: RegExp | null;
}

const NO_LETTER_BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const NO_LETTER_BEHIND = String.raw`s?(?![\p{L}\p{M}\p{N}]|-\p{L})`;

/** One expression for each shape, the longest word first. */
export const WORD_RULES: readonly WordRule[] = GROUPS.map(({ name, shape, words, near = null }) => {
  const alternatives = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => `${COMPOUNDED.has(word) ? '' : NO_LETTER_BEFORE}${word.normalize('NFC').replaceAll(' ', '[ -]?')}`);
  return { name, shape, near, pattern: new RegExp(`(?:${alternatives.join('|')})${NO_LETTER_BEHIND}`, 'giu') };
});

/** A noun behind the word makes another thing of it: "password manager". */
export const OTHER_THING =
  /^[ -](?:manager|managers|policy|policies|reset|field|fields|hint|length|generator|strength|protection|protected|rules?|requirements?|prompt|box|form|page|hash|safe|vault|change|recovery|board|badge|cushion|entry|screen|name|names?|of conduct|book|sharing|security|laptop|system)(?![\p{L}\p{M}])/iu;

/** What opens a lock without being called anything: "unlocks with 2580", "press 4471 at the gate". */
export const OPENED_WITH =
  /(?:unlocks?|opens?|gets? in|logs?(?: me)? in|sign in|geht auf|öffnet|entsperrt)(?: \p{L}+){0,3} (?:with|by|using|mit) (\S+)|(?:press|type|dial|enter|punch in|tippe|drücke|tapez|marque|digita|toets) (\S+)/giu;
/** A name and a password with a stroke between them: "anna / Frosty!9". */
export const NAME_AND_PASSWORD = /(?<!\S)\S{1,100} {1,2}\/ {1,2}(\S+)/gu;
export const ABOUT_ACCOUNTS = /log|account|sign in|user|konto|compte|cuenta|utente|usu[aá]rio/iu;
export const ABOUT_LOCKS =
  /door|gate|alarm|lock|garage|safe|vault|building|phone|tablet|tür|tor|tresor|schloss|portail|porte|puerta|cancello|porta|deur|poort|kluis/iu;

/** Between the word and its value. */
export const COPULA = new Set(
  split(
    "is,was,are,be,equals,ist,war,lautet,heißt,heisst,est,était,c’est,c'est,es,era,è,é,foi,luidt,är,er,on,jest,je,to,auf,à,en,a,in,as,als,para,naar,su,sur,como,comme,di,reads,says,becomes,now",
  ),
);
/** After these only a value that looks like nothing else counts: "the password to success". */
export const LOOSE = new Set(split('to,auf,à,en,a,in,as,als,para,naar,su,sur,como,comme,di,on,er,je'));
/** Stand between the copula and the value without changing anything. */
export const ADVERBS = new Set(
  split(
    'now,still,currently,just,also,always,called,jetzt,noch,immer,auch,nun,maintenant,toujours,encore,ahora,todavía,siempre,adesso,ora,sempre,ancora,agora,nu,altijd,nog,teraz,the,following,folgendes',
  ),
);

/** Words of sentences: a row of words with one of them is no passphrase. */
export const SMALL_WORDS = new Set(
  split(
    'not,too,in,on,the,a,an,my,your,our,his,her,their,this,that,it,what,which,where,who,when,here,there,so,as,at,by,for,from,of,or,and,but,if,no,yes,to,be,been,has,have,had,will,would,can,could,must,should,do,does,you,i,we,they,he,she,with,than,then,' +
      'der,die,das,ein,eine,mein,meine,dein,und,oder,nicht,zu,sehr,im,am,mit,für,von,ich,du,le,la,les,un,une,mon,ma,et,ou,pas,trop,très,de,du,des,avec,pour,el,los,las,una,mi,y,o,muy,con,por,il,lo,gli,uno,di,e,non,molto,per,os,uma,meu,minha,não,muito,het,een,mijn,en,niet,te,erg,van,voor,met',
  ),
);

/** What is said about a password without telling it. */
export const NO_VALUE = new Set(
  split(
    'not,too,in,on,the,a,an,my,your,our,his,her,their,this,that,it,what,which,where,who,here,there,so,as,at,by,for,from,of,or,and,but,if,no,yes,none,null,undefined,true,false,nil,empty,blank,unknown,secret,hidden,required,optional,mandatory,' +
      'wrong,right,correct,incorrect,invalid,valid,expired,missing,lost,forgotten,gone,blocked,locked,reset,changed,safe,secure,insecure,strong,weak,short,long,longer,shorter,easy,hard,simple,complex,good,bad,old,new,different,same,unique,' +
      'stored,saved,set,written,working,broken,needed,protected,encrypted,case,case-sensitive,only,very,really,quite,pretty,already,never,always,about,like,made,used,known,random,private,public,closed,open,see,ask,tbd,n/a,time,love,' +
      'failed,leaked,compromised,generated,printed,sent,given,done,important,enough,nothing,something,sich,' +
      'falsch,richtig,korrekt,ungültig,gültig,abgelaufen,sicher,unsicher,stark,schwach,kurz,lang,länger,neu,alt,weg,leer,geheim,nötig,gesperrt,vergessen,verloren,nicht,zu,sehr,der,die,das,ein,eine,mein,dein,unser,im,am,einfach,gleich,' +
      'incorrecte,correcte,faux,fausse,bon,bonne,mauvais,mauvaise,expiré,expirée,invalide,valide,perdu,oublié,sûr,sûre,court,courte,longue,trop,très,pas,le,la,les,un,une,mon,ma,votre,dans,obligatoire,simple,secret,secrète,' +
      'incorrecta,incorrecto,correcta,correcto,inválida,válida,caducada,segura,seguro,corta,larga,muy,demasiado,el,los,una,mi,tu,su,nueva,nuevo,vieja,fácil,difícil,obligatoria,practicar,' +
      'sbagliata,corretta,scaduta,sicura,debole,forte,corta,lunga,troppo,molto,il,lo,gli,uno,nuova,vecchia,facile,errata,valida,non,' +
      'errada,correta,expirou,expirada,forte,fraca,curta,longa,muito,não,os,uma,minha,meu,nova,velha,certa,' +
      'verlopen,fout,onjuist,juist,veilig,sterk,zwak,kort,lang,te,erg,niet,de,het,een,mijn,jouw,nieuw,oud,verkeerd,vergeten,leeg,geldig,ongeldig',
  ),
);
