/** Invented names; any likeness is chance. */
export const adultNames =
  'Ada Aino Amara Anders Anouk Arda Asha Beatriz Ben Camila Carlos Clara Dario Dilan Elif Emil Esra Farid Femi Grace Hugo Ines Ivo Jonas Julia Kamal Katja Lars Leila Lucía Malik Marta Mei Milan Nadia Nils Noor Olga Omar Paula Pedro Priya Ravi Rosa Samir Selma Simon Tara Theo Uma Vera Wanda Yara Yusuf'.split(
    ' ',
  );
export const childNames =
  'Alba Ali Bo Cleo Dana Eli Enzo Finn Gael Hedi Ida Jona Juno Kai Lia Lio Luz Maja Mio Mila Nico Nora Oda Pia Quinn Remi Rio Sami Sol Tilo Una Vito Wim Yoko Zoe'.split(
    ' ',
  );
export const familyNames =
  'Adler Almeida Aydin Baptiste Becker Blom Castro Cohen Costa Demir Diallo Dorn Engel Eriksen Falk Farah Fuentes Garcia Gruber Haddad Hansen Ibarra Jansen Kaya Keller Kim Kowalski Lang Lindt Lopez Mbeki Meyer Molina Nguyen Novak Okafor Olsen Ortega Park Patel Quispe Reyes Rossi Sato Schulz Silva Tanaka Torres Ueda Vargas Vogt Weber Yilmaz Zeller'.split(
    ' ',
  );
export const streets = 'Fern Street;Harbor Way;Elm Street;Grand Avenue;Laurel Court;Mill Lane;Park Row'.split(
  ';',
);
export const coopNames =
  'Fern Lane;Harbour Mornings;Kastanienhof;Laurel Court;Little Orchard;Los Olivos;Mill Pond;Morgenkreis;Patio Abierto;Pinewood;Seven Stones;Sonnenwinkel'.split(
    ';',
  );
export const practiceNames =
  'a run;choir;swimming;sleep;pottery;climbing;a walk alone;reading;yoga;painting'.split(';');
