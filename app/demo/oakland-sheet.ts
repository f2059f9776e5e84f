/** The seven families' sheet, kept as text in code so that the bundled server carries it; the tests read it too. */
export const oaklandSheet = `Family,Parent 1,Email 1,Phone 1,Parent 2,Email 2,Phone 2,Child 1,Child 1 born,Child 2,Child 2 born,Allergies / health,Address,Can't do,What restores us,First aid
Abara,Ife Abara,ife.abara@example.org,510-555-0101,Tomas Abara,tomas.abara@example.org,510-555-0102,Noa,2023-04-11,,,Noa: peanuts (EpiPen in bag),14 Laurel Ct,"Tue, Thu mornings (Ife works); Tomas only Fri","Ife: solo run Wed 9:30-10:15 (non-negotiable); Tomas: dinner with a friend Thu 18:00-20:00",Ife
Bergstrom,Lena Bergstrom,lena.b@example.org,(510) 555-0103,,,,Otto,2022-09-30,Alma,2025-01-17,,"88 Fern St, Apt 3",Mon mornings,"Lena: uninterrupted work Tue 9:00-11:00 (non-negotiable); choir Wed 19:00-21:00",Lena
Castillo,Marisol Castillo,marisol@example.org,510.555.0104,Rubén Castillo,ruben.castillo@example.org,510.555.0105,Inés,2021-12-02,Mateo,2024-06-20,Mateo: milk,5 Harbor Way,"Rubén: Mon-Wed","Marisol: pottery Fri 9:00-12:00 (non-negotiable); Rubén: swim Thu 9:00-10:00",Rubén
Dasgupta,Anjali Dasgupta,anjali.d@example.org,510-555-0106,Rohan Dasgupta,rohan.d@example.org,510-555-0107,Kabir,2023-08-08,,,,230 Elm St,,"Anjali: sleep Mon 9:00-12:00; Rohan: climbing Tue 9:30-11:30",Anjali; Rohan
Eze,Chidi Eze,chidi.eze@example.org,510-555-0108,,,,Zara,2022-03-14,,,Zara: asthma (inhaler),17 Grand Ave,"Wed, Thu mornings","Chidi: peer circle Tue 10:00-12:00 (non-negotiable)",
Fujimoto,Hana Fujimoto,hana.f@example.org,510-555-0109,Kenji Fujimoto,kenji.f@example.org,510-555-0110,Sora,2024-02-29,Yui,2021-10-05,Sora: cats,9 Prospect Pl,"Kenji: Tue-Fri","Hana: solo morning Thu 9:00-12:00 (non-negotiable)",Hana
Greene,Asa Greene,asa.greene@example.org,510-555-0111,Mo Greene,mo.greene@example.org,510-555-0112,Wren,2023-11-23,,,,61 Lakeview,"Asa on leave until 2027-01-15 (newborn); Mo: Mon, Tue","Asa: sleep, any morning; Mo: bike Fri 9:00-10:30",Mo
`;
