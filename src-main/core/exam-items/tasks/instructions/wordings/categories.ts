/** `members`: always used from the first on, so that the reference answer can be learned; `also`: right as well. */
export interface Category {
  readonly name: string;
  readonly members: readonly string[];
  readonly also: readonly string[];
}

const category = (name: string, members: string, also: string): Category => ({
  name,
  members: members.split(' '),
  also: also.split(' '),
});

export const CATEGORIES: readonly Category[] = [
  category(
    'fruits',
    'apple pear plum cherry grape lemon peach melon',
    'banana orange mango kiwi fig lime apricot strawberry blueberry raspberry blackberry pineapple watermelon papaya pomegranate nectarine grapefruit coconut date cranberry avocado tomato guava lychee tangerine',
  ),
  category(
    'animals',
    'dog cat horse cow sheep goat lion bear',
    'elephant tiger giraffe zebra monkey rabbit pig mouse rat wolf fox deer kangaroo panda hippo hippopotamus rhino rhinoceros crocodile snake frog turtle dolphin whale shark penguin eagle duck chicken camel donkey squirrel hamster leopard cheetah gorilla koala owl otter bird fish',
  ),
  category(
    'colours',
    'red blue green yellow black white pink brown',
    'orange purple grey gray violet turquoise indigo gold silver beige cyan magenta teal maroon navy crimson scarlet lavender',
  ),
  category(
    'drinks',
    'water tea coffee milk juice cocoa cola lemonade',
    'beer wine soda coke pepsi smoothie milkshake whisky whiskey vodka rum gin cider champagne espresso latte cappuccino chocolate punch ale cocktail',
  ),
  category(
    'tools',
    'hammer saw drill pliers axe file wrench shovel',
    'screwdriver chisel rake spade ladder level ruler knife plane clamp spanner hoe mallet sander scissors crowbar tape toolbox hatchet',
  ),
  category(
    'vegetables',
    'carrot onion potato pea bean cabbage leek corn',
    'tomato broccoli spinach cucumber pepper lettuce garlic cauliflower celery radish beet beetroot pumpkin kale zucchini courgette aubergine eggplant turnip asparagus squash mushroom',
  ),
  category(
    'birds',
    'robin crow owl duck swan eagle gull sparrow',
    'pigeon parrot penguin hawk falcon raven dove finch goose chicken turkey peacock flamingo ostrich stork heron woodpecker hummingbird magpie blackbird seagull canary pelican cardinal jay',
  ),
  category(
    'sports',
    'football tennis golf hockey rugby boxing rowing judo',
    'soccer basketball baseball volleyball swimming cricket running cycling skiing badminton wrestling surfing gymnastics karate athletics sailing handball skating climbing fencing squash',
  ),
  category(
    'clothes',
    'hat coat shirt shoe sock scarf glove belt',
    'jacket trousers pants jeans dress skirt sweater jumper tie suit shorts boot cap vest blouse hoodie cardigan t-shirt pyjamas sandal raincoat',
  ),
  category(
    'trees',
    'oak pine birch elm ash maple willow beech',
    'fir cedar spruce poplar chestnut walnut cherry apple palm redwood sequoia cypress alder larch hazel yew linden sycamore magnolia eucalyptus olive hickory',
  ),
  category(
    'instruments',
    'piano violin drum flute guitar harp trumpet cello',
    'saxophone clarinet trombone organ tuba oboe viola bass banjo ukulele bassoon accordion harmonica keyboard xylophone recorder horn mandolin triangle',
  ),
  category(
    'rooms',
    'kitchen bedroom bathroom hall attic cellar office garage',
    'living dining basement study library nursery pantry laundry hallway lounge toilet closet den gym playroom conservatory utility guest',
  ),
  category(
    'flowers',
    'rose tulip daisy lily violet poppy iris orchid',
    'sunflower daffodil carnation lavender marigold peony dahlia hyacinth lilac pansy jasmine magnolia chrysanthemum geranium hydrangea snowdrop buttercup bluebell crocus lotus',
  ),
  category(
    'jobs',
    'teacher nurse baker driver farmer doctor cook pilot',
    'engineer lawyer police firefighter plumber electrician carpenter writer actor singer artist painter chef waiter programmer scientist dentist mechanic gardener butcher judge journalist accountant builder soldier architect tailor vet',
  ),
  category(
    'insects',
    'ant bee fly wasp moth beetle cricket butterfly',
    'mosquito ladybug ladybird grasshopper dragonfly termite cockroach flea mantis locust hornet bumblebee caterpillar cicada aphid firefly earwig louse',
  ),
  category(
    'countries',
    'France Spain Italy Germany Poland Norway Greece Japan',
    'China India Brazil Canada Mexico Egypt Kenya Russia Sweden Finland Denmark Portugal Ireland Austria Switzerland Belgium Netherlands Turkey Australia Argentina England Scotland America Nigeria Chile Peru Thailand Vietnam Korea Iceland Hungary',
  ),
];
