/** Words that keep their capital in the middle of a sentence, and words that tell a person's name from a role. */
import { words } from '../word-lists.js';

/** Peoples, places, faiths, languages, days and everyday brands, as the first part of a name: "European traveller". */
export const PROPER_ADJECTIVES = words(`
  African American Asian Australasian European Oceanian Antarctic Arctic Atlantic Pacific Mediterranean Scandinavian Nordic Baltic Balkan
  Caribbean Latin Arab Arabic Aboriginal Maori Māori Inuit Sami Roma Romani Kurdish Kurd Tamil Basque Catalan Cornish Creole Flemish
  Frisian Gaelic Galician Walloon Yiddish Hebrew Cantonese Mandarin Hindi Urdu Bengali Punjabi Gujarati Marathi Swahili Yoruba Zulu Xhosa
  Afrikaans Farsi Pashto Tagalog Esperanto Anglo Franco Afro Euro Indo Sino
  Afghan Albanian Algerian Angolan Argentine Argentinian Armenian Australian Austrian Azerbaijani Bahraini Bangladeshi Belarusian Belgian
  Bhutanese Bolivian Bosnian Brazilian Britain British Briton Brit Bulgarian Burmese Cambodian Cameroonian Canadian Chilean Chinese Colombian
  Congolese Croatian Croat Cuban Cypriot Czech Danish Dane Dominican Dutch Ecuadorian Egyptian English Englishman Englishwoman Eritrean Estonian
  Ethiopian Filipino Filipina Finnish Finn French Frenchman Frenchwoman Gambian Georgian German Ghanaian Greek Greenlandic Guatemalan Guinean
  Haitian Honduran Hungarian Icelandic Icelander Indian Indonesian Iranian Iraqi Irish Irishman Irishwoman Israeli Italian Ivorian Jamaican
  Japanese Jordanian Kazakh Kenyan Korean Kosovan Kuwaiti Laotian Latvian Lebanese Liberian Libyan Lithuanian Luxembourgish Macedonian Malagasy
  Malawian Malaysian Malian Maltese Mauritian Mexican Moldovan Mongolian Montenegrin Moroccan Mozambican Namibian Nepalese Nepali Nicaraguan
  Nigerian Norwegian Omani Pakistani Palestinian Panamanian Paraguayan Persian Peruvian Polish Pole Portuguese Qatari Romanian Russian Rwandan
  Salvadoran Saudi Scot Scots Scottish Scotsman Senegalese Serbian Serb Singaporean Slovak Slovakian Slovene Slovenian Somali Spanish Spaniard
  Sudanese Swede Swedish Swiss Syrian Taiwanese Tanzanian Thai Tibetan Trinidadian Tunisian Turk Turkish Ugandan Ukrainian Uruguayan Uzbek
  Venezuelan Vietnamese Welsh Welshman Yemeni Zambian Zimbabwean
  Africa America Asia Europe Australia Austria Belgium Brazil Canada China Denmark Egypt England Finland France Germany Greece Iceland India
  Ireland Israel Italy Japan Kenya Luxembourg Mexico Netherlands Nigeria Norway Poland Portugal Scotland Spain Sweden Switzerland Turkey
  Ukraine Wales
  Amsterdam Antwerp Athens Barcelona Bavarian Berlin Berliner Birmingham Boston Brighton Bristol Brussels Budapest Cambridge Cardiff Chicago
  Cologne Copenhagen Cornwall Devon Dublin Dubliner Edinburgh Essex Florence Frankfurt Geneva Glasgow Hamburg Helsinki Istanbul Kent Leeds
  Lisbon Liverpool London Londoner Lyon Madrid Manchester Melbourne Milan Moscow Munich Naples Oslo Oxford Paris Parisian Prague Rome Roman
  Sicilian Stockholm Sydney Texan Tokyo Toronto Tuscan Venetian Vienna Viennese Warsaw York Yorkshire Zurich Zürich Californian Hawaiian
  Christian Catholic Protestant Anglican Lutheran Methodist Baptist Mormon Quaker Jewish Jew Muslim Islamic Hindu Buddhist Sikh Jain
  Christmas Easter Hanukkah Diwali Ramadan Eid Halloween Thanksgiving Sabbath
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November December
  Airbnb Amazon Android Bluetooth Braille Excel Facebook Google Ikea Instagram Lego Linux Mac Microsoft Netflix Olympic
  Paralympic Paypal Shopify Spotify Telegram Tesla Tiktok Twitter Uber Montessori Parkinson Alzheimer Asperger
  Erasmus Victorian Georgian Gothic Marxist Darwinian Michelin Nobel
`);

/** Given names, as far as they are common; a role is never called so. */
export const GIVEN_NAMES = words(`
  Aaliyah Aaron Abdul Abdullah Abigail Abraham Ada Adam Adele Adrian Agnes Ahmad Ahmed Aida Aiden Aiko Aisha Aishah Akira Alan Albert Alejandro
  Aleksander Alessandro Alex Alexander Alexandra Alexis Alfie Alfred Ali Alice Alicia Alina Alison Allison Alma Amal Amanda Amara Amber Amelia
  Amina Amir Amira Amit Amy Ana Anastasia Andrea Andreas Andrei Andrew Andy Angela Angelina Anika Anita Ann Anna Anne Annette Annika Anthony
  Anton Antonia Antonio Anya Archie Arianna Arjun Arthur Arun Asha Asif Astrid Audrey Ava Ayesha Ayşe Aysha Barbara Beatrice Beatriz Ben
  Benedict Benjamin Bernard Bernd Bertha Beth Bianca Bilal Bill Birgit Björn Boris Brenda Brian Bridget Bruno Caitlin Carla Carlos Carmen
  Carol Carolina Caroline Catherine Cecilia Chantal Charles Charlie Charlotte Chen Chiara Chloe Chris Christina Christine Christoph
  Christopher Claire Clara Claudia Colin Connor Craig Cristina Cynthia Daisy Damian Dan Daniel Daniela Danielle Darius Dave David Deborah Deepa
  Deepak Denise Dennis Derek Diana Diane Diego Dieter Dimitri Dina Dmitri Dominic Donald Donna Dora Doris Dorothy Dylan Eddie Edith Eduardo
  Edward Eileen Elaine Elena Eli Elias Elif Elijah Elisa Elizabeth Ella Ellen Elliot Elsa Emil Emilia Emily Emma Emmanuel Enrique Eric Erik
  Erika Ernest Esme Esra Esther Ethan Eugene Eva Evan Eve Evelyn Fatima Fatma Faye Federico Felicity Felipe Felix Fernando Fiona Florian Frances
  Francesca Francesco Francis Frank Franz Fred Freddie Frederick Freya Frieda Gabriel Gabriela Gareth Gary Gavin Geoff George Georgia Gerald
  Gerard Gina Giovanni Giulia Giuseppe Gloria Gordon Greg Greta Guillermo Gustav Habiba Hamid Hamza Hana Hanna Hannah Hans Harold Harriet
  Harry Harvey Hasan Hassan Hector Heidi Heinz Helen Helena Helga Henrik Henry Herbert Hiroshi Holly Howard Hugh Hugo Hussein Ian Ibrahim Ida
  Ignacio Igor Ikram Ilse Imran Ines Inga Ingrid Irene Irina Iris Isaac Isabel Isabella Isla Ivan Ivy Jack Jacob Jacqueline Jaden Jake Jakub
  James Jamie Jan Jana Jane Janet Janice Jasmin Jasmine Jason Javier Jean Jeff Jeffrey Jennifer Jens Jeremy Jerome Jess Jesse Jessica Jesus Jill
  Jim Jin Joan Joanna Joe Joel Johan Johanna Johannes John Johnny Jonas Jonathan Jordan Jorge José Joseph Josh Joshua Joyce Juan Juana Judith
  Judy Julia Julian Juliana Julie Juliet Jürgen Justin Kai Kamal Karen Karim Karin Karl Kasia Kate Katharina Katherine Kathleen Kathy Katie
  Katrin Kavita Kayla Keith Kelly Ken Kenji Kenneth Kevin Khadija Khalid Kieran Kim Klaus Kofi Krishna Kristina Kurt Kwame Kyle Lara Larissa
  Larry Lars Laura Lauren Laurence Layla Lea Leah Leila Lena Leo Leon Leonard Leonie Leroy Leslie Liam Lila Lily Lina Linda Lisa Liz Lorenzo
  Lotte Louis Louise Luca Lucas Lucia Lucy Luis Luisa Luka Lukas Luke Lydia Lynn Maddie Magda Magdalena Mahmoud Maja Malcolm Malik Manuel Marc
  Marcel Marcia Marco Marcus Margaret Margot Maria Mariam Marian Marie Mariana Marina Mario Marion Marjorie Marlene Marta Martha Martin Martina
  Marvin Mary Maryam Mateo Mathilde Matt Matthew Matthias Maureen Maurice Max Maya Megan Mehmet Mei Melanie Melissa Mia Micah Michael Michaela
  Michelle Miguel Mike Mila Milan Miles Milo Ming Miriam Mohamed Mohammad Mohammed Molly Mona Monica Monika Morgan Moritz Moses Muhammad Mustafa
  Myra Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nathan Neil Nele Nia Niamh Nicholas Nick Nicola Nicole Nigel Nikhil Nikita Nina Noah Noel
  Noor Nora Norah Norman Nour Nuria Olaf Olena Olga Oliver Olivia Omar Oscar Otto Owen Pablo Paige Pamela Paola Paolo Patricia Patrick Paul Paula
  Pauline Pavel Pedro Peggy Penelope Peter Petra Phil Philip Philippa Phoebe Pierre Piotr Polly Priya Rachel Rafael Raj Rajesh Ralph Ramona Raquel
  Rashid Raul Ravi Raymond Rebecca Reggie Regina Rhys Ricardo Richard Rita Robert Roberta Roberto Robin Rodrigo Roger Roland Roman Ron Ronald Rory
  Rosa Rosalind Rosemary Rosie Ross Rowan Roy Ruben Rudolf Rupert Russell Ruth Ryan Sabine Sabrina Sadia Said Salim Sally Salma Sam Samantha
  Samira Samuel Sandra Sanjay Santiago Sara Sarah Sean Sebastian Selina Sergei Sergio Shannon Sharon Shirley Siegfried Sienna Silvia Simon
  Simone Siobhan Sofia Sonia Sophia Sophie Stanley Stefan Stefanie Stella Stephanie Stephen Steve Steven Stuart Sunita Susan Susanne Svetlana
  Sven Sylvia Tamara Tanja Tanya Tara Tariq Tatiana Ted Teresa Terry Tess Thea Theo Theodore Theresa Thomas Tim Timothy Tina Tobias Toby Tom
  Tomas Tomasz Tommy Tony Tracy Trevor Trudy Tyler Ulrich Ulrike Umar Una Ursula Valentina Valerie Vanessa Vera Veronica Victor Victoria
  Vijay Vikram Vincent Viola Violet Virginia Vivian Vladimir Walter Wanda Wei Wendy Werner Wilhelm William Winston Wolfgang Xavier Yasmin Yasmina
  Yolanda Yuki Yuri Yusuf Yvette Yvonne Zachary Zahra Zainab Zara Zeynep Zoe Zoë
`);

/** What stands before a name: "Dr Okafor". */
export const HONORIFICS = words('Dr Mr Mrs Ms Mx Miss Prof Professor Sir Dame Lady Lord Rev Herr Frau');

/** Small words inside of a name: "Leonor de la Cruz". */
export const NAME_PARTICLES = words('de da del della di du la le van von der den ter bin ibn al el y');

/** Roles without an ending that shows it. */
export const ROLE_NOUNS = words(`
  adult athlete aunt baby boss boy bride captain caregiver chef chief child clerk client coach cook couple crew cyclist dad daughter expat father
  friend girl groom guest guide guy head heir host infant judge kid lady lead learner maid man matron medic mother mum neighbour neighbor newbie
  newcomer nurse nun parent partner peer person pilot porter priest pro pupil rider scout sergeant son spouse staff teen teenager twin uncle vet
  hand kin buddy grandma grandpa concierge valet cadet widow orphan vicar volunteer wife woman youth admin crew spy monk king queen citizen alumna alumnus alum applicant sibling mayor counsel fan
`);

/** How words for roles end. */
export const ROLE_ENDING =
  /(?:er|or|ist|ian|ant|ent|ee|ar|ary|man|woman|person|keeper|mate|maid|wife|ess|smith|sman|herd|ward|ive|hand)$/;
