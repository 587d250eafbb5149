/** Two plain answers in each language that can be wished for, to the questions of `examples.ts`; English needs none. */
export const ANSWERS_IN: Readonly<Record<string, readonly [string, string]>> = {
  German: [
    'Stell sie an ein Fenster. Gieße sie nur, wenn die Erde trocken ist. Dreh sie einmal in der Woche.',
    'Übe jeden Tag zehn Minuten. Schreib auf, was gut ging. Mach einmal in der Woche eine Pause.',
  ],
  French: [
    'Mettez-la près d’une fenêtre. Arrosez-la quand la terre est sèche. Tournez-la une fois par semaine.',
    'Il faut dix minutes chaque jour, pas plus. Notez ce que vous avez bien fait. Prenez un jour de repos avec vos amis.',
  ],
  Spanish: [
    'Hay que ponerla donde hay sol, cerca de una ventana. Riégala cuando la tierra está muy seca. Gírala una vez, pero no más.',
    'Practica diez minutos cada día, y no más. Escribe lo que ya puedes hacer bien. Descansa un día a la semana.',
  ],
  Italian: [
    'Mettila vicino a una finestra. Annaffiala quando la terra è asciutta. Girala una volta alla settimana.',
    'Esercitati dieci minuti ogni giorno. Scrivi quello che è andato bene. Riposa un giorno alla settimana.',
  ],
  Portuguese: [
    'Coloque a sua planta perto de uma janela. Não dê água se você vê que a terra está molhada. Vire o vaso uma vez por semana.',
    'Pratique dez minutos por dia, não mais. Escreva o que você já pode fazer bem. Descanse um dia por semana.',
  ],
  Dutch: [
    'Zet de plant bij een raam. Geef water als de aarde droog is. Draai de pot een keer per week.',
    'Oefen elke dag tien minuten. Schrijf op wat goed ging. Neem een dag in de week vrij.',
  ],
};
