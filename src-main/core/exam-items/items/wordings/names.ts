export const PEOPLE = (
  'Ann Ben Cara Dan Ella Finn Gina Hugo Iris Jack Kate Leo Mia Noah Olga Paul Rosa Sam Tina Umar Vera Will Yara Zoe ' +
  'Adam Bella Carl Dora Emil Fay Greg Hana Ivan Jane Karl Lena Max Nina Oscar Pia Ravi Sara Tom Una Victor Wanda ' +
  'Yusuf Zara Alex Bruno Clara David Eva Felix Grace Henry Ines Jonas Kim Lucy Marco Nora Otto Petra Rita Simon ' +
  'Tara Uwe Viola Walter Anna Boris Chloe Diego Emma Frank Heidi Igor Julia Kurt Laura Maya Nils Olive Peter Ruth ' +
  'Stefan Thea Vince Wendy Amir Beth Colin Daisy Ethan Flora'
).split(' ');

export const CITIES = (
  'Paris London Berlin Madrid Rome Vienna Oslo Dublin Athens Lisbon Prague Warsaw Boston Chicago Tokyo Cairo Lima ' +
  'Delhi Seoul Sydney Milan Geneva Porto Leeds Bergen Munich Bristol Lyon Turin Denver Dallas Quito Havana Kyoto ' +
  'Dakar Tunis Zurich Krakow Hamburg Toronto Austin Naples Seville Cologne Malaga Gdansk Utrecht Bilbao Exeter Odense'
).split(' ');

export const PRODUCTS = (
  'lamp chair table kettle phone clock mirror jacket bottle camera pillow blanket basket radio ladder guitar printer ' +
  'tent scarf helmet backpack bicycle keyboard umbrella mug notebook toaster heater wallet sofa carpet hammer drill ' +
  'candle vase towel drum piano shelf desk broom fan oven pan bowl spoon knife brush ruler torch'
).split(' ');

/** The pieces of made-up words. */
export const STARTS =
  'b br c ch d dr f fl g gr h j k kr l m n p pl qu r s sh sk st t tr v w y z bl cl th vr zh sn gl'.split(' ');
export const MIDDLES = 'a e i o u ai ea oo ou ia'.split(' ');
export const ENDS = 'b d g l m n p r s t x nd rn ll ck sk th lm nt v z'.split(' ');
