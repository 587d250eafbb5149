export const THINGS =
  'apples books pens coins cards stamps eggs shells balls cakes roses hats keys cups plates stickers marbles nuts pears buttons beads'.split(
    ' ',
  );
export const HOLDERS = ['bag', 'jar', 'box', 'basket', 'packet', 'drawer', 'crate', 'tin'] as const;
