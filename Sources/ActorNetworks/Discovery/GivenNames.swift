// Given names that the press writes often; those of the catalogue's persons come on top.

/// Given names, as they are written.
enum GivenNames {
  /// In Latin letters; of joined names the first counts.
  static let latin = """
    Aaron Abdel Abdul Abdullah Abu Adam Adel Adrian Ahmad Ahmed Alain Alan Alastair Albert Alberto Alec Alejandro Alex Alexander
    Alexandra Alexandre Alexei Alexey Alfred Ali Alice Alison Alistair Amanda Amir Amy Ana Anatoly Anders Andre André Andrea
    Andreas Andrei Andrew Andrey Andriy Andy Angela Angelina Anita Ann Anna Anne Annie Ansar Anthony Antoine Anton Antonio António
    Anwar Arnold Arsene Arsène Arthur Artur Ashley Ashraf Bashar Barack Barbara Barry Bart Ben Benedict Benjamin Bernard Bernie
    Bertrand Beth Betty Bill Billy Bob Bobby Boris Brad Brendan Brent Brett Brian Bruce Bruno Bryan Burak Camilla Carl Carla Carlos
    Carlo Carmen Carol Caroline Catherine Cecile Cecilia Charles Charlie Charlotte Cherie Chris Christian Christiane Christina
    Christine Christoph Christophe Christopher Chuck Claire Clare Claude Claudio Claudia Clement Clint Clive Colin Condoleezza
    Craig Cristina Cyril Daisy Damian Damien Dan Daniel Daniela Daniele Danny Darren Dave David Davide Dean Deborah Debra Denis
    Dennis Derek Diana Diane Dick Didier Diego Dieter Dmitri Dmitry Dominic Dominique Don Donald Donna Doug Douglas Duncan Dwight
    Ebrahim Eddie Edgar Edmund Eduardo Edward Edwin Ehud Elena Elizabeth Ellen Elliot Emily Emma Emmanuel Enrique Eric Erik Ernest
    Ernesto Esther Eugene Eva Evelyn Evo Ewan Fabio Faisal Farah Farouk Fatima Felipe Felix Ferdinand Fernando Fiona Florence
    Frances Francesco Francis Francisco Franck Francois François Françoise Frank Franz Fred Frederic Frédéric Frederick Fuad Gareth
    Gary Gavin Gennady Geoff Geoffrey George Georges Georgi Gerald Gerard Gérard Gerhard Gilbert Gilles Giovanni Giorgio Giuseppe
    Glen Glenn Gordon Graeme Graham Grant Greg Gregory Guillaume Gunter Guy Habib Hakan Hamad Hamid Hans Harold Harry Harvey Hassan
    Hazem Heather Hector Heidi Heinz Helen Helena Helmut Henri Henrik Henry Herbert Hillary Hossein Howard Hugh Hugo Hussein Iain
    Ian Ibrahim Igor Ilham Imran Ingrid Irina Isabel Isabelle Ismail Ivan Ivo Jack Jackie Jacob Jacques Jaime Jake James Jamal
    Jamie Jamil Jan Jane Janet Jason Javier Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jim Jimmy Jo
    Joan Joachim Joanna Joanne Joaquin Joe Joel Johan Johannes John Johnny Jon Jonas Jonathan Jonny Jordi Jorge José Jose Josef
    Josep Joseph Josh Joshua Juan Juha Judith Julia Julian Julie Julien Julio Jürgen Jurgen Justin Kamal Kamran Karen Karim Karl
    Kate Katherine Kathleen Kathy Katie Keith Kelly Ken Kenneth Kenny Kevin Khaled Khalid Kieran Kirill Klaus Konstantin Kristina
    Kurt Kyle Kylie Lance Larry Lars Laura Lauren Laurence Laurent Lawrence Lech Lee Leila Leo Leon Leonardo Leonid Leslie Lewis
    Liam Lina Linda Lisa Liz Lloyd Lorenzo Louis Louise Luc Luca Lucas Lucy Luis Luiz Luke Lynn Magnus Mahmoud Mahmud Malcolm
    Manuel Marat Marc Marcel Marco Marcos Marcus Margaret Maria María Marian Marie Marina Mario Marion Marius Mark Markus Marta
    Martha Martin Martina Marwan Mary Massimo Mathieu Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Mehmet Mel Melanie
    Melissa Meryl Micah Michael Michel Michele Michelle Miguel Mikael Mike Mikhail Mikheil Milan Miriam Mohamed Mohammad Mohammed
    Mohsen Monica Morgan Moshe Muhammad Murat Mustafa Nabil Nadia Nancy Naomi Natalie Natasha Nathan Nathalie Neil Nicola Nicolas
    Nicole Nick Nicholas Nigel Nikita Nikol Nikolai Nikolas Nina Noah Noel Nora Norman Olaf Oleg Olga Oliver Olivier Omar Orlando
    Oscar Osama Osman Oswaldo Otto Owen Pablo Paolo Pascal Pat Patricia Patrick Paul Paula Paulo Pavel Pedro Penelope Pervez Pete
    Peter Phil Philip Philippe Phillip Pierre Piotr Quentin Rachel Rafael Rafik Ralf Ralph Ramón Ramzan Raul Raúl Ray Raymond
    Rebecca Recep Reggie Renee René Ricardo Richard Rick Ricky Robbie Robert Roberto Robin Rod Roddy Rodrigo Roger Roland Roman Ron
    Ronald Ronnie Rosa Rosie Ross Roy Rudolf Rudy Rupert Russell Ruth Ryan Saad Sadiq Salah Saleh Salem Salim Salman Salvatore Sam
    Samir Samuel Sandra Sara Sarah Saul Scott Sean Sebastian Serge Sergei Sergey Sergio Serhiy Shane Sharon Shaun Shimon Silvio
    Simon Sophie Stan Stanislav Stefan Stefano Stephane Stéphane Stephanie Stephen Steve Steven Stewart Stuart Sue Susan Suzanne
    Svetlana Sylvain Sylvie Tariq Tayyip Ted Terence Teresa Terry Theodore Theresa Thierry Thomas Tiago Tim Timothy Tina Toby Todd
    Tom Tommy Tony Tracy Trevor Ursula Valerie Valéry Vanessa Vernon Veronica Victor Victoria Viktor Vincent Virginia Vitaly
    Vladimir Volodymyr Vyacheslav Walter Warren Wayne Wendy Wilfried Will William Willem Wim Wolfgang Xavier Yahya Yann Yasser
    Yasir Yevgeny Yulia Yuri Yury Yusuf Yves Yvonne Zachary Zayed Zoe Zoran Ömer Özgür Ayşe Fatma Kemal Ekrem Süleyman Devlet
    Hulusi Mevlüt Numan Ángel Andrés Óscar Iván Íñigo Yolanda Pilar Begoña Dolores Santiago Álvaro Ann-Marie Jean-Claude Jean-Luc
    Jean-Marie Jean-Pierre Jean-Paul Jean-Yves Jean-Noël Jean-Michel Ségolène Marine Ludovic Yannick Édouard Abdülkadir Abdurrahman
    Adem Adnan Ahmet Akif Akın Alper Alpaslan Altan Arif Arzu Aslı Atilla Ayhan Aykut Aylin Ayla Aynur Aytekin Aytun Bahadır Başak
    Bedri Bekir Berat Berk Besim Betül Binali Birgül Burcu Burhan Burhanettin Bülent Canan Caner Celal Cem Cemal Cemil Cengiz Cenk
    Cevdet Cihan Cüneyt Çağatay Davut Derya Dilek Ebru Ece Efkan Elif Emel Emin Emine Emrah Emre Engin Enis Enver Ercan Erdal Erdem
    Erdinç Ergin Ergun Erhan Erkan Erol Ersin Ertan Ertuğrul Esra Ethem Fahrettin Faruk Fatih Faik Ferhat Ferit Fevzi Feyzi Fikret
    Fikri Filiz Fuat Füsun Gaffar Gamze Gökhan Gökçe Gönül Gülay Gülsüm Gülten Hakkı Halil Halis Haluk Hamdi Hamit Hande Hasan
    Haşim Hatice Haydar Hayati Hayri Hikmet Hilmi Hulki Hurşit Hüsamettin Hüseyin Hüsnü İbrahim İdris İhsan İlhan İlker İlyas İmdat
    İrfan İsa İsmail İsmet İzzet Kaan Kadir Kadri Kazım Kamil Kâmil Kemalettin Kenan Kerem Kerim Koray Korkut Köksal Kubilay Kürşat
    Latif Leman Levent Lütfi Lütfü Mahir Mahmut Mahzun Mazlum Mehdi Melih Meltem Mesut Mete Metin Mithat Muammer Muharrem Muhammed
    Muhsin Muhittin Muhtar Murtaza Musa Mücahit Müjdat Mümtaz Münir Naci Nadir Nail Namık Nazım Nazlı Necati Necdet Necip Necla
    Necmettin Nejat Nermin Neslihan Neşe Nihat Nilgün Niyazi Nuh Nuray Nurcan Nurettin Nuri Nurullah Oğuz Oğuzhan Oktay Olcay Orhan
    Önder Özcan Özdemir Özge Özkan Özlem Pınar Rahmi Ramazan Rasim Rauf Recai Refik Remzi Reşat Rıdvan Rıfat Rıza Rüştü Sabahattin
    Sabri Sadettin Sadık Sadullah Sait Salih Sami Seda Sedat Sefa Selahattin Selami Selçuk Selim Selin Selma Semih Semra Serap
    Serdar Serhat Serkan Sertaç Servet Sevil Sevim Seyfettin Seyfi Sezai Sezer Sezgin Sıtkı Sibel Sinan Soner Suat Suna Süheyl
    Şaban Şadi Şahin Şakir Şamil Şener Şerafettin Şeref Şerif Şevket Şükrü Taha Tahir Tahsin Talat Taner Tansu Tanju Tarık Taylan
    Tayfun Tekin Teoman Tevfik Timur Tolga Tuba Tufan Tuğrul Tuncay Tuncer Turgay Turgut Turhan Uğur Ulvi Ümit Vahit Vedat Veli
    Volkan Vural Yakup Yaşar Yavuz Yekta Yener Yıldırım Yılmaz Yiğit Yüksel Zafer Zehra Zeki Zekeriya Zeynep Ziya Zülfü Zübeyde
    Deniz Barış Ufuk Umut Güven Nur Polat Onur Eren Doğan Çetin Turan Bayram Abel Adela Adolfo Agustín Agustin Aitor Alba Alejandra
    Alfonso Alfredo Alicia Almudena Amparo Ángela Aníbal Antoni Aránzazu Arancha Armando Arturo Augusto Aurelio Baltasar
    Beatriz Belén Benito Blanca Borja Camilo Carles Carme Carolina Cayetana César Cesar Cristóbal Cristian Damián Delfín Edmundo
    Elvira Emilia Emilio Esperanza Esteban Eugenia Eugenio Evaristo Ezequiel Federico Félix Fermín Fidel Florencio Gabriel Gabriela
    Gaspar Gerardo Germán Gilberto Gloria Gonzalo Gregorio Guadalupe Guillermo Gustavo Héctor Hernán Horacio Humberto Ignacio Iñaki
    Inés Irene Isidro Ismael Jacinto Javi Jaume Jesús Joaquín Josefina Josu Juana Julián Laureano Leandro Leire Leonor Leopoldo
    Lidia Lluís Lola Lorena Lourdes Lucía Luciano Luisa Macarena Magdalena Marcela Marcelino Marcelo Margarita Mariano Maribel
    Maricel Marisa Marisol Martín Matías Maximiliano Melchor Mercedes Meritxell Mireia Moisés Mónica Montserrat Natalia Néstor
    Nicanor Nicolás Noelia Norberto Nuria Núria Octavio Ofelia Oriol Osvaldo Pascual Patricio Patxi Paulina Quim Ramiro
    Raimundo Raquel Rebeca Reinaldo Rigoberto Rita Rocío Rodolfo Rogelio Rolando Rosario Rubén Ruben Salvador Saúl Silvia Simón
    Sixto Sofía Soledad Sonia Susana Teodoro Teófilo Teresita Tomás Unai Valentín Valeria Vicente Víctor Virgilio Ximena Xabier
    Xavi Zulema Achille Adèle Adeline Adrien Agathe Agnès Aimé Alexis Aline Alphonse Amandine Amélie Anaïs Anatole Anicet Annick
    Anouk Antoinette Arlette Armel Armelle Arnaud Astrid Aude Audrey Auguste Aurélie Aurélien Axel Baptiste Barthélémy Bastien
    Béatrice Bénédicte Benoît Benoit Blaise Blandine Brice Brigitte Camille Carine Cédric Célestin Céline Chantal Christelle
    Claudine Clémence Clément Clémentine Clotilde Colette Coralie Corentin Corinne Cyrille Delphine Denise Désiré Dorothée Edgard
    Édith Elisabeth Élisabeth Élise Élodie Éloi Émile Émilie Emmanuelle Éric Erwan Estelle Étienne Etienne Eugène Évelyne Fabien
    Fabienne Fabrice Fanny Félicien Firmin Flavien Florent Florian Florine Frédérique Gabrielle Gaël Gaëlle Gaétan Gaspard Gaston
    Gauthier Geneviève Geoffroy Géraldine Germain Ghislain Ghislaine Gilberte Ginette Gisèle Grégoire Grégory Gwenaëlle Gwendal
    Hélène Henriette Hervé Honoré Hortense Hubert Hugues Inès Ismaël Jacqueline Jacquot Jean-Baptiste Jean-Charles Jean-Christophe
    Jean-Daniel Jean-Denis Jean-Dominique Jean-François Jean-Frédéric Jean-Gabriel Jean-Jacques Jean-Louis Jean-Marc Jean-Philippe
    Jean-Sébastien Jeanne Jeannette Jérémie Jérémy Jérôme Joëlle Joël Josette Josiane Justine Karine Laetitia Lætitia Léa Léandre
    Léo Léon Léonard Léopold Liliane Lionel Loïc Loïs Lucette Lucien Lucienne Lucile Ludivine Lydia Lydie Madeleine Magali Manon
    Manuela Marc-André Marceline Marguerite Marianne Marie-Claude Marie-France Marie-Hélène Marie-Josée Marie-Thérèse Marielle
    Marilyne Martial Martine Maryse Mathilde Mathis Matthieu Maxime Médard Mélanie Mélissa Michaël Michèle Mireille Monique Morgane
    Muriel Myriam Nadège Nadine Natacha Nathanaël Noémie Norbert Odette Odile Pascale Pascaline Patrice Paulette Pauline Perrine
    Philippine Pierre-Yves Rachid Raphaël Raphaëlle Raymonde Régine Régis Réjean Rémi Rémy Renaud Rodolphe Romain Romane Rosalie
    Roselyne Roxane Sabine Sabrina Sacha Sandrine Sébastien Séverine Sidonie Simone Solange Solène Stanislas Sylvestre Sylvette
    Tanguy Théo Théodore Théophile Thibault Thibaut Timothée Ulrich Valentin Valentine Valère Valérie Véronique Virginie Viviane
    Wilfrid Xavière Yasmina Yohan Yvan Yvette Zacharie Aïcha Abdelaziz Abdelhamid Abdelkader Abdelkrim Abdellah Abdelmadjid
    Abdelmajid Abdelmalek Abdelouahab Abderrahim Abderrahmane Abdou Abdoulaye Achraf Adama Alassane Aliou Alioune Amadou Amara
    Aminata Anis Ansoumane Azzedine Bachir Bakary Boubacar Brahim Chakib Chokri Driss Djamel Djibril Fadel Farid Farida Fatiha
    Fatou Faycal Fouad Habibou Hakim Hamadi Hamza Hichem Houcine Ibrahima Idrissa Idriss Ismaïl Issa Issoufou Kader Kamel Karima
    Khadija Khalil Lahcen Lakhdar Lamine Latifa Leïla Macky Mahamadou Mahamat Malika Mamadou Mamoudou Mansour Mohamadou Mokhtar
    Moncef Mouloud Mounir Mourad Moussa Moustapha Mustapha Nabila Naïma Najat Nassim Noureddine Othman Oumar Ousmane Rabah Rachida
    Ramtane Rached Saïd Said Salif Salima Samia Samira Sékou Seydou Sidi Slimane Sofiane Souad Soumaïla Taïeb Taoufik Tidjane Tahar
    Yacine Youcef Youssef Youssouf Zakaria Zineb Zouhair Zoubida Abdulaziz Abdulrahman Abdullahi Aisha Akram Ammar Atef Ayman Aymen
    Aziz Bassam Bilal Essam Fadi Fahad Fathi Fawzi Fayez Ghassan Hadi Haider Haidar Haitham Hala Hana Hani Hanan Hatem Hisham Hosni
    Husam Hussam Ihsan Iyad Jaafar Jaber Jalal Jassim Jawad Kareem Khalifa Lamia Layla Leena Lubna Maha Maher Mahdi Majed Majid
    Malik Mazen Mona Munir Murad Nader Naguib Najib Nasser Nawaf Nayef Nizar Noor Nouri Qais Qasim Raed Rami Rana Rania Rashid Riad
    Riyad Sabah Saeed Safwan Sahar Sameh Saud Shadi Sherif Suhail Suleiman Tamer Tarek Turki Usama Waleed Walid Wael Wissam Yousef
    Yousif Zaid Zainab Ziad Zuhair Abbas Ashkan Behrouz Darius Esmail Farhad Farzaneh Hojjat Javad Kazem Masoud Mehrdad Mojtaba
    Morteza Nasrin Parviz Reza Roya Shirin Zahra Akhtar Amit Anil Arun Arvind Ashok Deepak Gopal Manmohan Narendra Nirmala Prakash
    Rahul Rajesh Rajiv Ravi Sanjay Shashi Subrahmanyam Sunil Vijay Vikram Bilawal Nawaz Shahbaz Asif Ishaq Khawaja Shehbaz Aung
    Joko Retno Aleksandar Aleksander Aleksandr Aleksei Alena Aliaksandr Anatoliy Anatol Anastasia Andrej Andrzej Arkady Artem
    Artyom Aslan Bogdan Boleslaw Boyko Branko Danilo Darya Denys Dimitar Dmitriy Dmytro Donatas Dragan Edgars Ekaterina Gabor Gábor
    Galina Georgy Gitanas Goran Grigory Grzegorz Henryk Ihor Ilya Ingrida Inna Iryna Ivana Ivica Jacek Jadranka Janez Janos János
    Janusz Jaroslaw Jaroslav Jerzy Jiri Jiří Josip Kaja Karol Kestutis Kiril Klara Krisjanis Krzysztof Ksenia Laszlo László Lubomír
    Lucjan Lyudmila Malgorzata Marek Marija Mariusz Mariya Mateusz Maksim Mateja Michal Mihail Mihai Mihaly Milos Miloš Milorad
    Miroslav Mirosław Mykhailo Mykola Nadezhda Natalya Nataliya Oleksandr Oleksii Oleksiy Oleksandra Oksana Ondrej Pavlo Petr Petro
    Petra Plamen Radek Radosław Radoslaw Ramunas Rumen Ruslan Rustam Rustem Sándor Sanna Sergii Slavoj Slobodan Stanisław Svitlana
    Szymon Taras Tatiana Tatyana Tomasz Tomáš Traian Urszula Vaclav Václav Vadim Vadym Valentina Valery Vasil Vasily Veaceslav Vera
    Veselin Viacheslav Viktoria Viktoriya Vitaliy Vitali Vladislav Vladyslav Vojtech Witold Wojciech Yaroslav Yegor Yelena Yuliia
    Yuriy Zbigniew Zdravko Zuzana Zurab Giorgi Irakli Levan Mamuka Nika Salome Tedo Ararat Arayik Armen Artak Ashot Davit Gagik
    Gevorg Hayk Hrant Levon Samvel Serzh Suren Tigran Vahan Vazgen Vigen Zareh Zohrab Anar Asim Elmar Elchin Jeyhun Mukhtar Natig
    Novruz Rovshan Shahin Tofig Vagif Vugar Zakir Askar Bakytzhan Kassym Kasym Nursultan Sadyr Shavkat Emomali Gurbanguly Agnes
    Anja Annalena Annegret Armin Bärbel Bernd Bernhard Birgit Björn Carsten Christa Claus Cornelia Detlef Dietmar Dirk Dorothee
    Eckart Elke Ernst Ewald Franziska Frauke Friedrich Fritz Gabriele Georg Gisela Gregor Günter Günther Gunther Hannelore Hartmut
    Heike Heiko Heiner Heinrich Helge Helga Hendrik Hermann Hildegard Horst Hubertus Ilse Ingo Jens Jochen Johann Jörg Jutta Karin
    Karl-Heinz Karsten Katarina Katja Katrin Kerstin Kristalina Lothar Ludwig Lutz Maike Manfred Marlene Maximilian Michaela Moritz
    Oskar Peer Rainer Reiner Reinhard Renate Roderich Rolf Rüdiger Saskia Sigmar Silke Sonja Steffen Stephan Susanne Svenja Thilo
    Thorsten Tilman Tobias Torsten Udo Ulrike Ute Uwe Volker Waltraud Werner Wilhelm Winfried Alessandro Alessandra Alfio Angelino
    Antonella Attilio Beppe Beppino Carlotta Cesare Chiara Ciro Corrado Debora Domenico Donato Elisabetta Elly Elsa Emanuele Enrico
    Enzo Ettore Fabrizio Fausto Filippo Flavia Francesca Franco Gennaro Giacomo Gianfranco Gianluca Gianni Giancarlo Gianmarco
    Ginevra Gino Giulia Giuliano Giulio Guglielmo Guido Ignazio Jacopo Lamberto Letizia Licia Luciana Luigi Maddalena Marcello
    Mariastella Massimiliano Matilde Maurizio Mauro Mirco Nichi Ornella Ottavio Paola Pasquale Piero Pierluigi Pietro Raffaele
    Renata Renato Roberta Romano Rosy Sandro Serena Silvana Simona Stefania Susanna Tommaso Umberto Ugo Valentino Vincenzo Vittorio
    Anne-Marie Annika Antti Arne Bengt Birgitta Carin Caspar Didrik Dries Eero Einar Elin Espen Frans Geert Göran Gunnar Hanna
    Hanne Hans-Peter Helle Herman Ineke Ingeborg Jan-Peter Jeroen Johanna Jyrki Kajsa Karel Katri Kjell Knut Koen Laila Lena
    Lodewijk Maarten Maja Margrethe Mariann Matti Mette Niels Nils Ole Olli Paavo Pekka Per Pernille Petteri Pieter Poul Rasmus
    Riikka Sigrid Sjoerd Sofia Svend Sven Tarja Terje Tomas Toomas Torbjørn Trine Ulf Veerle Vidar Wopke Aidan Aileen Aimee Alana
    Allan Allen Alvin Amber Angus Annette Archie Ariel Arlene Aubrey Beatrice Becky Bernadette Bernice Bert Bertie Beverly Blake
    Bonnie Bradley Brandon Brenda Bridget Brigid Bryce Byron Caitlin Calvin Cameron Candace Carly Carrie Cathy Cedric Celia
    Charlene Cheryl Chloe Christy Cindy Clara Clarence Clark Clayton Clifford Cody Connie Connor Corey Cory Courtney Curtis Cynthia
    Dale Damon Dana Daphne Darrell Darryl Daryl Dawn Debbie Declan Deirdre Delia Desmond Devin Dianne Dolly Donnie Dora Doreen
    Doris Dorothy Drew Dustin Dylan Ebony Edith Edwina Effie Eileen Elaine Eleanor Eli Elijah Elise Eliza Ella Ellie Elsie Elton
    Emilie Emmett Erica Erin Ernie Ethan Ethel Evan Felicity Fergus Flora Floyd Frankie Freddie Gail Garrett Garry Gemma Gene
    Geraldine Gerry Gillian Gina Glenda Godfrey Goldie Grace Gregg Gretchen Hannah Harriet Harrison Hayley Hazel Herb Hilary Holly
    Hope Howie Ida Imogen Iris Irwin Isaac Ivy Jacqui Janice Janine Jared Jarrod Jasmine Jayne Jeanette Jed Jemma Jenna Jill
    Jillian Jocelyn Jodie Jody Johnnie Jordan Josephine Joyce Juanita Judy Kara Kathryn Katrina Kay Keira Kelvin Kendra Kerry Kim
    Kimberly Kirk Kirsten Kirsty Kristen Kurtis Lana Laurie Leah Leonard Leroy Lester Lillian Lily Lois Lorraine Lou Lucille Luther
    Lyle Lynda Lyndon Mabel Mae Maggie Mandy Margot Marilyn Marjorie Marlon Marsha Marshall Martyn Marvin Maud Maureen Mavis Maxine
    Maya Megan Melvin Meredith Mick Mickey Millie Mindy Miranda Mitch Mitchell Mitt Molly Murray Myra Nate Nathaniel Ned Nellie
    Nelson Nicki Nikki Noreen Norma Olivia Pam Pamela Patsy Patti Peggy Penny Percy Phoebe Phyllis Polly Preston Randall Randy
    Regina Reginald Rex Rhonda Rhys Ritchie Roderick Rodney Rollo Rosalind Rosemary Rowan Roz Ruby Rudolph Russ Sadie Sally
    Samantha Sammy Selena Shannon Sheila Sheldon Shelley Sheryl Shirley Sidney Sinead Spencer Stacey Stella Suzie Sybil Sylvia
    Tabitha Tamara Tammy Tania Tanya Tara Tasha Taylor Terri Tess Thelma Theo Tiffany Tracey Travis Trent Trey Tricia Trisha Troy
    Tyler Tyrone Ulysses Verity Vicki Vicky Vince Viola Vivian Vivienne Wade Wanda Wendell Wesley Wilbur Wilfred Willard Willie
    Wilma Winston Woodrow Yasmin Zac Zach Zara Zelda Keir Rishi Kemi Priti Suella Jacinda Kamala Vivek Hakeem Lindsey Antony Avril
    Benyamin Binyamin Benny Avigdor Gideon Itamar Bezalel Naftali Yair Yoav Tzipi Yitzhak Yigal Shlomo Uri Amos Dov Yaakov Yehuda
    Yossi Dilma Jair Nayib Sebastián Lula Ollanta Tabaré Iñigo Juan-Carlos
    """

  /// In Arabic letters.
  static let arabic = """
    محمد أحمد محمود مصطفى علي حسن حسين عمر عثمان خالد سعد سعيد سالم صالح إبراهيم إسماعيل يوسف يعقوب موسى عيسى يحيى عبده زكريا داود
    سليمان هارون أيوب عبدالله عبدالرحمن عبدالعزيز عبدالفتاح عبدالكريم عبداللطيف عبدالمجيد عبدالحميد عبدالقادر عبدالسلام عبدالوهاب
    عبدالرزاق عبدالملك عبدالإله عبدالحق عبدالرحيم عبدالهادي عبدالواحد ماجد مازن كمال جمال جلال كريم رشيد نبيل فؤاد فيصل فهد تركي
    سلمان بندر نايف مشعل طلال وليد زياد رامي سامي هاني مروان عدنان غسان حازم طارق أشرف أيمن تامر شريف ياسر ياسين عادل عماد علاء
    حسام هشام وائل أسامة معاذ حمزة بلال أنس أنور منير منصور ناصر نصر حامد حمد حمدان راشد زايد خليفة مكتوم جاسم قاسم هيثم بسام بشار
    بشير جابر جعفر حبيب خليل رياض سمير شكري صلاح عزيز عصام فاروق فريد لطفي مأمون مراد معتز مهدي ميشال نجيب نزار هادي رفيق سعدون
    عزام إيهاب إياد مقتدى نوري حيدر فاطمة عائشة خديجة زينب مريم سارة نورة هند سلمى ليلى سميرة سعاد أسماء هدى رانيا دينا منى نادية
    نجلاء سهير أمل ريم لينا رنا جون جورج جيمس جيم روبرت وليام ويليام توماس ديفيد مايكل مايك ستيفن ستيفان بيتر بول مارك ماركو
    ريتشارد تشارلز هنري إدوارد أنتوني توني كيفن براين ديك دونالد رونالد باراك هيلاري كونداليزا أندرو أندريه أندرس ألكسندر ألكسندرا
    سيرغي فلاديمير دميتري ديميتري ميخائيل نيكولا نيكولاس نيكولاي إيغور أوليغ يوري إيفان فيكتور ماريا كاثرين كريستين كريستيان
    كريستوف فرانسوا فرانك فيليب جاك جان لوران لويس كارلوس خوسيه خوان ميغيل فرناندو أنطونيو روبرتو ماريو باولو جوزيف جو بنيامين
    إيهود إيريك إريك إيمانويل هانس كارل فولفغانغ يان لارس سيمون دانيال دانييل صموئيل جوناثان كولن كوفي كيم مارين مارتن ماثيو باتريك
    برنار برنارد جيرار ريكس جيك أنتونيو أنطوني لويد ستيف سكوت روبن ريكاردو خافيير جوزيب أورسولا أنجيلا أنغيلا كادري ديمتري أليكسي
    أليكسندر الكسندر ألكسي فياتشيسلاف سيرجي مكسيم رستم رجب أكرم مولود خلوصي هاكان إلهام نيكول آرارات روبرتا ليز بوريس تيريزا غوردون
    كير ديفد أولاف فرانز هايكو أنالينا بدر سيف متعب زيد عبدالمحسن نواف عوض توفيق فارس عبدربه جلوي غازي مشاري حمود فايز عمرو
    رائد طاهر فواز حاتم عامر مسعود ساير ممدوح خورخي عبيد عايض زهير حسان تميم مسفر عاطي مفرح ماهر سطام جمعان ثامر رضوان شاكر إدريس
    مرعي مناحي عواد عبدالناصر فوزية حمدي عبدالمنعم مفرج ظافر سرحان مهاب عبدالخالق عبدالحكيم فالح زيدان صبري سامر مجدي قطب سناء مها
    مقرن شادي راكان موفق بخيت نديم عصمت عاطف جاسر موضي عابد رفاييل قابوس منهل فيحان وسيم عطالله لبنى غيث جارالله رميح بكري عدلي
    مفلح مشبب فخري شاهر جبران عبدالجبار عبدالغني عبدالعظيم عبدالعال عبدالباسط عبدالباري عبدالجليل عبدالحافظ عبدالرؤوف عبدالستار
    عبدالصمد عبدالعليم عبدالمطلب عبدالمهدي عبدالنبي عبدالودود إلياس أمجد أرشد آدم أدهم أديب أكثم أوس باسل باهر بركات
    بدري برهان برهم بهاء بهجت تغريد تيسير ثروت جواد جودت جورجيت جيهان حبيبة حكمت حليمة حنان حنين خلدون خلف خلود درويش ذياب
    رؤوف رامز رجاء رحاب رشا رشاد رفعت رغدة رمضان رنيم روز زهراء زكي زينة سامح سامية سحر سعدالدين سعدي سعود سلطان سلوى سليم سماح سهى
    سيد شذى شعبان شفيق شكيب شهاب شوقي شيرين صادق صباح صبحي صدام صفاء صفوت ضياء ضاحي طالب طلعت طه ظاهر عارف عباس عبادة عبدالأمير
    عبير عدي عرفان عزت عزمي عفاف عفيف علياء عمار عنان غادة غنيم فائق فائز فادي فاضل فتحي فتحية فخرالدين فرحات فراس فرج فضل فكري
    فوزي قصي كاظم كارول كارين كامل كريمة كوثر لؤي لميس لمى ليان مالك مثنى مجيد محسن محيي مختار مدحت مدين مروة مصعب مظهر معاوية
    معتصم معمر معن مقبل ملحم منار منال مهند مهيب مؤيد ميساء ميشيل ميسون مي ميلاد ناجي ناديا نادر ناهد نافع نائل نبيه نبيلة نجم
    نزيه نسرين نضال نعمان نعيم نغم نهلة نهاد نوال نور نورالدين هالة هبة هلال همام هناء هيام هيفاء وجدي وجيه وداد وديع وسام وفاء
    وفيق وهيب ياسمين يارا يونس يسرى يسري حسني حسيب حذيفة جهاد جميل جميلة جبريل تحسين بهية بديع بدرالدين أنيس أنيسة أمينة آمنة أكمل
    أشواق إحسان أحلام أبوبكر إقبال بيرني بيير برونو باسكال بابلو بيدرو برايان براد بروس بنديكت بنجامين بن بيل بيلي تيم تيموثي تود
    تيري تريزا توماش تشاك تشارلي جاستن جاسيندا جاكوب جايمس جوان جوش جوردي جوردان جوليا جوليان جيريمي جيسون جيف جيفري جيل جيمي جيني
    جينيفر جيورجيو جوسيب داني دايفيد ديبورا ديميان دينيس دومينيك دوغلاس راؤول رافاييل رافائيل رالف راندي روب روبين روجر
    رودريغو رودي رومان رون روني ريك ريكي ريموند رينيه زاك زبيغنيو ساندرا سامويل ساشا سباستيان سيباستيان سيرجيو سيرج سيلفيو
    سيلفيا شارل شون شيمون صوفيا غابرييل غاري غراهام غريغوري غلين غيدو غيرهارد فابيو فاليري فرانشيسكو فرانسيس فرانسيسكو فرناندا
    فريدريك فلوريان فيديل فيرونيكا فيليبي فيليكس فينسنت فولكر فولوديمير كارلا كارلو كارولين كاتي كاثي كامالا كاميلا كريس كريستينا
    كريستوفر كلارا كلود كلاوس كونستانتين كيت كيث كيفين كينيث لاري لورا لورنس لوسي لوقا لوكا لوكاس لويز لويزا ليندا ليندسي ليون
    ليونيد ليونيل ماتياس ماتيو مارتا مارتينا مارسيل مارسيلو ماركوس مارغريت ماريان ماكس ماكسيم مانويل مايا ماري مورغان موريس ميتش
    ميشائيل ميغان ميكائيل ميلان ميلوش مونيكا نانسي ناتالي نتالي نعوم نيك نيكي هارفي هارولد هانا هربرت هكتور هنريك هوغو
    هوارد هيكتور هيلموت هيلين وارن والتر والاس ويسلي ويلي ياكوب يانيس يواكيم يوهان يوهانس يوهانا يورغن يوسي يائير يوآف يتسحاق
    أفيغدور أفيخاي إسحاق شلومو موشيه آندي أرتورو أرسين أرنولد ألبرت ألبرتو ألفريد ألفونسو ألكسيس أماندا أميليا
    أندريا أندرياس أندريس أنتونين أنتوان أنييس أوسكار أوليفر أوليفييه أوغستو إدي إدغار إدواردو إرنست إرنستو إسحق إلين إليزابيث إميل
    إميلي إنريكي إيان إيفا إيفو إيلي إيلينا إيما إيمي إينيس إيرينا أوكسانا ألكسندرو أليكسيس أناتولي أندري أندريي أوليكسي بيترو بافل
    بوغدان رسلان سيرهي غينادي فاديم فاسيلي فالنتين فالنتينا فالنتينو فيتالي فلاديسلاف كيريل كيريلو لافرينتي لودميلا ليودميلا
    ميخايلو ميكولا نيكيتا يفغيني يوليا يوليان ياروسلاف علي‌رضا بهروز بهزاد پرویز رضا زهرا سعید شهریار غلامحسین غلام فرهاد کاظم کمال
    محمدباقر محمدجواد محمدرضا مرتضی مجتبی منوچهر مهدی مهرداد نسرین هوشنگ یحیی
    """

  /// In Cyrillic letters.
  static let cyrillic = """
    Рик Фрэнк Луиза Эмир Жерардо Ксавье Рюдигер Манфред Жозе Мэтью Люси Харальд Джош Генрих Эдит Клара Леонель Веселин Ингеборг Эдита
    Александр Алексей Анатолий Андрей Антон Аркадий Борис Вадим Валентин Валерий Василий Виктор Виталий Владимир Владислав Вячеслав
    Геннадий Георгий Григорий Дмитрий Евгений Иван Игорь Илья Кирилл Константин Лев Леонид Максим Михаил Николай Никита Олег Павел
    Петр Пётр Роман Руслан Рамзан Семен Сергей Станислав Степан Тимур Федор Фёдор Эдуард Юрий Ярослав Анна Мария Елена Ольга
    Наталья Татьяна Ирина Светлана Екатерина Юлия Марина Людмила Валентина Дарья Ксения Джон Джордж Джеймс Роберт Уильям Томас
    Дэвид Майкл Питер Пол Марк Ричард Чарльз Генри Эдвард Энтони Тони Кевин Дональд Барак Хилари Хиллари Гордон Ангела Франсуа Жан
    Николя Сильвио Карл Мартин Стивен Хамид Мохаммед Махмуд Али Хасан Ахмед Ахмад Абдулла Реджеп Ильхам Серж Никол Армен Адам Азат
    Айдар Айрат Алан Албер Алена Алина Алиса Алихан Алла Альберт Альбина Альфред Анастасия Анжела Антонина Арсений Арсен Артем
    Артём Артур Аслан Ахмат Богдан Бронислав Булат Валерия Василиса Вениамин Вера Вероника Виктория Виолетта Виталина Влад Владлен
    Всеволод Галина Гарри Герман Глеб Гульнара Давид Дамир Даниил Данила Денис Диана Динара Евгения Егор Елизавета Жанна Замир
    Захар Зинаида Зоя Зураб Ибрагим Игнат Ильдар Ильнур Инна Иосиф Ираклий Искандер Камиль Карен Карина Каролина Кира Клим Кристина
    Лариса Леонтий Лидия Лилия Любовь Магомед Магомедсалам Макар Мансур Марат Маргарита Марьяна Матвей Мила Мирон Мурад Муса
    Надежда Назар Наиля Нелли Нина Оксана Олеся Оскар Полина Прохор Равиль Радик Радий Раиса Рамазан Рафаэль Рашид Регина Рената
    Ренат Ринат Роза Родион Ростислав Рустам Рустэм Рушан Савва Салават Самуил Святослав Семён Серафим Слава Софья София Стас
    Таисия Тамара Тарас Тигран Тимофей Тихон Фаина Фарид Фатима Феликс Филипп Халит Шамиль Эдгар Элина Элла Эльвира Эльдар Эмиль
    Эмма Эрик Юлиан Юнус Яков Ян Яна Алишер Арман Аскар Бахтияр Бакытжан Данияр Ерлан Исламбек Касым Нурсултан Нурлан Садыр Шавкат
    Эмомали Гурбангулы Ашот Вазген Гагик Грант Левон Рубен Самвел Сурен Араик Арарат Зохраб Эдмон Давит Артак Вагиф Натиг Новруз
    Ровшан Расим Рауф Рашад Самир Тофик Фуад Хикмет Эльмар Эльчин Гия Гиорги Каха Леван Мамука Михеил Отар Саломе Шалва Алексис
    Альберто Альваро Анджела Анджелина Андерс Андрес Анджей Анна-Лена Анналена Антонио Антонис Армандо Артуро Бенджамин Беньямин
    Бен Бенедикт Берни Бернард Билл Бин Брайан Брюс Валентино Вацлав Вильям Вольфганг Габриэль Гарет Гарольд Герхард Гидо Гильермо
    Грег Грегори Грэм Густаво Джастин Джейкоб Джейсон Джек Джен Дженнифер Джеральд Джереми Джерри Джеффри Джефф Джессика Джилл Джим
    Джимми Джин Джо Джовани Джорджо Джорджа Джонатан Джордан Джош Джозеф Джулиан Джулия Диего Дик Дэн Дэниел Дэниэл Ева Жак Жозе
    Жозеп Жорж Жоао Иан Игнасио Йенс Йозеф Йон Каролин Карлос Карло Кейт Кейр Келли Кеннет Клаус Клод Колин Кондолиза Крис Кристиан
    Кристин Кристофер Ларри Ларс Линда Линдси Лиз Лора Лоран Луи Луис Луиджи Лула Люк Майк Мадлен Маноло Мануэль Марин Марио Марко
    Маркус Матео Маттео Мигель Мирослав Митт Митч Мишель Моника Нед Ник Никки Николас Николаос Норман Олаф Оливер Оливье Освальдо
    Отто Оуэн Пабло Паоло Патрик Педро Пьер Рафаэл Рекс Рене Ренцо Риши Роберто Робин Роджер Роланд Рон Рональд Ронни Рууд Саймон
    Сальвадор Сара Себастьян Серхио Симон Скотт Стефан Стив Сьюзан Тед Тереза Тим Тимоти Том Томаш Тоомас Урсула Фабрис Федерика
    Фелипе Фернандо Фидель Франк Франсиско Франц Франческо Фред Фредерик Фридрих Хавьер Ханс Хайко Харви Хелен Хорхе Хосе Хуан Чак
    Чарли Шон Эвелин Эван Эдуардо Эли Элизабет Эмили Эмманюэль Эммануэль Энди Эндрю Энрике Эрнесто Юрген Янис Биньямин Ариэль
    Авигдор Эхуд Яир Абдель Абдул Абдалла Абу Аднан Адель Айман Амр Ариф Башар Валид Исмаил Камаль Карим Касем Мевлют Мустафа
    Мухаммад Мухаммед Насер Омар Рами Саад Саддам Салех Салман Сами Тайип Тарик Фарук Фейсал Халед Халид Хакан Хосни Хусейн Хулуси
    Юсуф Ясир Арсеній Андрій Анатолій Віктор Віталій Володимир В'ячеслав Дмитро Євген Євгенія Ігор Ірина Кирило Микола Михайло
    Наталія Олександр Олександра Олексій Олена Павло Петро Сергій Світлана Тетяна Юрій Юлія
    """
}
