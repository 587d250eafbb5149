/** `members`: always used from the first on, so that the reference answer can be learned; `also`: right as well. */
export interface Category {
  readonly name: string;
  readonly members: readonly string[];
  readonly also: readonly string[];
}

export const CATEGORIES: readonly Category[] = [
  {
    name: 'fruits',
    members: 'apple pear plum cherry grape lemon peach melon'.split(' '),
    also: 'banana orange mango kiwi fig lime apricot strawberry blueberry raspberry blackberry pineapple watermelon papaya pomegranate nectarine grapefruit coconut date cranberry avocado tomato guava lychee tangerine'.split(
      ' ',
    ),
  },
  {
    name: 'animals',
    members: 'dog cat horse cow sheep goat lion bear'.split(' '),
    also: 'elephant tiger giraffe zebra monkey rabbit pig mouse rat wolf fox deer kangaroo panda hippo hippopotamus rhino rhinoceros crocodile snake frog turtle dolphin whale shark penguin eagle duck chicken camel donkey squirrel hamster leopard cheetah gorilla koala owl otter bird fish'.split(
      ' ',
    ),
  },
  {
    name: 'colours',
    members: 'red blue green yellow black white pink brown'.split(' '),
    also: 'orange purple grey gray violet turquoise indigo gold silver beige cyan magenta teal maroon navy crimson scarlet lavender'.split(
      ' ',
    ),
  },
  {
    name: 'drinks',
    members: 'water tea coffee milk juice cocoa cola lemonade'.split(' '),
    also: 'beer wine soda coke pepsi smoothie milkshake whisky whiskey vodka rum gin cider champagne espresso latte cappuccino chocolate punch ale cocktail'.split(
      ' ',
    ),
  },
  {
    name: 'tools',
    members: 'hammer saw drill pliers axe file wrench shovel'.split(' '),
    also: 'screwdriver chisel rake spade ladder level ruler knife plane clamp spanner hoe mallet sander scissors crowbar tape toolbox hatchet'.split(
      ' ',
    ),
  },
  {
    name: 'vegetables',
    members: 'carrot onion potato pea bean cabbage leek corn'.split(' '),
    also: 'tomato broccoli spinach cucumber pepper lettuce garlic cauliflower celery radish beet beetroot pumpkin kale zucchini courgette aubergine eggplant turnip asparagus squash mushroom'.split(
      ' ',
    ),
  },
  {
    name: 'birds',
    members: 'robin crow owl duck swan eagle gull sparrow'.split(' '),
    also: 'pigeon parrot penguin hawk falcon raven dove finch goose chicken turkey peacock flamingo ostrich stork heron woodpecker hummingbird magpie blackbird seagull canary pelican cardinal jay'.split(
      ' ',
    ),
  },
  {
    name: 'sports',
    members: 'football tennis golf hockey rugby boxing rowing judo'.split(' '),
    also: 'soccer basketball baseball volleyball swimming cricket running cycling skiing badminton wrestling surfing gymnastics karate athletics sailing handball skating climbing fencing squash'.split(
      ' ',
    ),
  },
  {
    name: 'clothes',
    members: 'hat coat shirt shoe sock scarf glove belt'.split(' '),
    also: 'jacket trousers pants jeans dress skirt sweater jumper tie suit shorts boot cap vest blouse hoodie cardigan t-shirt pyjamas sandal raincoat'.split(
      ' ',
    ),
  },
  {
    name: 'trees',
    members: 'oak pine birch elm ash maple willow beech'.split(' '),
    also: 'fir cedar spruce poplar chestnut walnut cherry apple palm redwood sequoia cypress alder larch hazel yew linden sycamore magnolia eucalyptus olive hickory'.split(
      ' ',
    ),
  },
  {
    name: 'instruments',
    members: 'piano violin drum flute guitar harp trumpet cello'.split(' '),
    also: 'saxophone clarinet trombone organ tuba oboe viola bass banjo ukulele bassoon accordion harmonica keyboard xylophone recorder horn mandolin triangle'.split(
      ' ',
    ),
  },
  {
    name: 'rooms',
    members: 'kitchen bedroom bathroom hall attic cellar office garage'.split(' '),
    also: 'living dining basement study library nursery pantry laundry hallway lounge toilet closet den gym playroom conservatory utility guest'.split(
      ' ',
    ),
  },
  {
    name: 'flowers',
    members: 'rose tulip daisy lily violet poppy iris orchid'.split(' '),
    also: 'sunflower daffodil carnation lavender marigold peony dahlia hyacinth lilac pansy jasmine magnolia chrysanthemum geranium hydrangea snowdrop buttercup bluebell crocus lotus'.split(
      ' ',
    ),
  },
  {
    name: 'jobs',
    members: 'teacher nurse baker driver farmer doctor cook pilot'.split(' '),
    also: 'engineer lawyer police firefighter plumber electrician carpenter writer actor singer artist painter chef waiter programmer scientist dentist mechanic gardener butcher judge journalist accountant builder soldier architect tailor vet'.split(
      ' ',
    ),
  },
  {
    name: 'insects',
    members: 'ant bee fly wasp moth beetle cricket butterfly'.split(' '),
    also: 'mosquito ladybug ladybird grasshopper dragonfly termite cockroach flea mantis locust hornet bumblebee caterpillar cicada aphid firefly earwig louse'.split(
      ' ',
    ),
  },
  {
    name: 'countries',
    members: 'France Spain Italy Germany Poland Norway Greece Japan'.split(' '),
    also: 'China India Brazil Canada Mexico Egypt Kenya Russia Sweden Finland Denmark Portugal Ireland Austria Switzerland Belgium Netherlands Turkey Australia Argentina England Scotland America Nigeria Chile Peru Thailand Vietnam Korea Iceland Hungary'.split(
      ' ',
    ),
  },
];
