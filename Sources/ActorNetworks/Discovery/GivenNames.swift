// Given names in Latin letters that the press writes often; those of the catalogue's persons come on top.

/// Given names, as they are written.
enum GivenNames {
  static let latin = """
    Aaron Abdel Abdul Abdullah Abu Adam Adel Adrian Ahmad Ahmed Alain Alan Alastair Albert Alberto Alec Alejandro Alex Alexander Alexandra
    Alexandre Alexei Alexey Alfred Ali Alice Alison Alistair Amanda Amir Amy Ana Anatoly Anders Andre André Andrea Andreas Andrei Andrew
    Andrey Andriy Andy Angela Angelina Anita Ann Anna Anne Annie Ansar Anthony Antoine Anton Antonio António Anwar Arnold Arsene Arsène
    Arthur Artur Ashley Ashraf Bashar Barack Barbara Barry Bart Ben Benedict Benjamin Bernard Bernie Bertrand Beth Betty Bill Billy Bob Bobby
    Boris Brad Brendan Brent Brett Brian Bruce Bruno Bryan Burak Camilla Carl Carla Carlos Carlo Carmen Carol Caroline Catherine Cecile
    Cecilia Charles Charlie Charlotte Cherie Chris Christian Christiane Christina Christine Christoph Christophe Christopher Chuck Claire
    Clare Claude Claudio Claudia Clement Clint Clive Colin Condoleezza Craig Cristina Cyril Daisy Damian Damien Dan Daniel Daniela Daniele
    Danny Darren Dave David Davide Dean Deborah Debra Denis Dennis Derek Diana Diane Dick Didier Diego Dieter Dmitri Dmitry Dominic Dominique
    Don Donald Donna Doug Douglas Duncan Dwight Ebrahim Eddie Edgar Edmund Eduardo Edward Edwin Ehud Elena Elizabeth Ellen Elliot Emily Emma
    Emmanuel Enrique Eric Erik Ernest Ernesto Esther Eugene Eva Evelyn Evo Ewan Fabio Faisal Farah Farouk Fatima Felipe Felix Ferdinand
    Fernando Fiona Florence Frances Francesco Francis Francisco Franck Francois François Françoise Frank Franz Fred Frederic Frédéric
    Frederick Fuad Gareth Gary Gavin Gennady Geoff Geoffrey George Georges Georgi Gerald Gerard Gérard Gerhard Gilbert Gilles Giovanni
    Giorgio Giuseppe Glen Glenn Gordon Graeme Graham Grant Greg Gregory Guillaume Gunter Guy Habib Hakan Hamad Hamid Hans Harold Harry Harvey
    Hassan Hazem Heather Hector Heidi Heinz Helen Helena Helmut Henri Henrik Henry Herbert Hillary Hossein Howard Hugh Hugo Hussein Iain Ian
    Ibrahim Igor Ilham Imran Ingrid Irina Isabel Isabelle Ismail Ivan Ivo Jack Jackie Jacob Jacques Jaime Jake James Jamal Jamie Jamil Jan
    Jane Janet Jason Javier Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jim Jimmy Jo Joan Joachim Joanna Joanne
    Joaquin Joe Joel Johan Johannes John Johnny Jon Jonas Jonathan Jonny Jordi Jorge José Jose Josef Josep Joseph Josh Joshua Juan Juha Judith
    Julia Julian Julie Julien Julio Jürgen Jurgen Justin Kamal Kamran Karen Karim Karl Kate Katherine Kathleen Kathy Katie Keith Kelly Ken
    Kenneth Kenny Kevin Khaled Khalid Kieran Kirill Klaus Konstantin Kristina Kurt Kyle Kylie Lance Larry Lars Laura Lauren Laurence Laurent
    Lawrence Lech Lee Leila Leo Leon Leonardo Leonid Leslie Lewis Liam Lina Linda Lisa Liz Lloyd Lorenzo Louis Louise Luc Luca Lucas Lucy Luis
    Luiz Luke Lynn Magnus Mahmoud Mahmud Malcolm Manuel Marat Marc Marcel Marco Marcos Marcus Margaret Maria María Marian Marie Marina Mario
    Marion Marius Mark Markus Marta Martha Martin Martina Marwan Mary Massimo Mathieu Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim
    Mehmet Mel Melanie Melissa Meryl Micah Michael Michel Michele Michelle Miguel Mikael Mike Mikhail Mikheil Milan Miriam Mohamed Mohammad
    Mohammed Mohsen Monica Morgan Moshe Muhammad Murat Mustafa Nabil Nadia Nancy Naomi Natalie Natasha Nathan Nathalie Neil Nicola Nicolas
    Nicole Nick Nicholas Nigel Nikita Nikol Nikolai Nikolas Nina Noah Noel Nora Norman Olaf Oleg Olga Oliver Olivier Omar Orlando Oscar
    Osama Osman Oswaldo Otto Owen Pablo Paolo Pascal Pat Patricia Patrick Paul Paula Paulo Pavel Pedro Penelope Pervez Pete Peter Phil
    Philip Philippe Phillip Pierre Piotr Quentin Rachel Rafael Rafik Ralf Ralph Ramón Ramzan Raul Raúl Ray Raymond Rebecca Recep Reggie
    Renee René Ricardo Richard Rick Ricky Robbie Robert Roberto Robin Rod Roddy Rodrigo Roger Roland Roman Ron Ronald Ronnie Rosa Rosie Ross
    Roy Rudolf Rudy Rupert Russell Ruth Ryan Saad Sadiq Salah Saleh Salem Salim Salman Salvatore Sam Samir Samuel Sandra Sara Sarah Saul Scott
    Sean Sebastian Serge Sergei Sergey Sergio Serhiy Shane Sharon Shaun Shimon Silvio Simon Sophie Stan Stanislav Stefan Stefano Stephane
    Stéphane Stephanie Stephen Steve Steven Stewart Stuart Sue Susan Suzanne Svetlana Sylvain Sylvie Tariq Tayyip Ted Terence Teresa Terry
    Theodore Theresa Thierry Thomas Tiago Tim Timothy Tina Toby Todd Tom Tommy Tony Tracy Trevor Ursula Valerie Valéry Vanessa Vernon
    Veronica Victor Victoria Viktor Vincent Virginia Vitaly Vladimir Volodymyr Vyacheslav Walter Warren Wayne Wendy Wilfried Will William
    Willem Wim Wolfgang Xavier Yahya Yann Yasser Yasir Yevgeny Yulia Yuri Yury Yusuf Yves Yvonne Zachary Zayed Zoe Zoran Ömer Özgür Ayşe
    Fatma Kemal Ekrem Süleyman Devlet Hulusi Mevlüt Numan Ángel Andrés Óscar Iván Íñigo Yolanda Pilar Begoña Dolores Santiago Álvaro
    Ann-Marie Jean-Claude Jean-Luc Jean-Marie Jean-Pierre Jean-Paul Jean-Yves Jean-Noël Jean-Michel Ségolène Marine Ludovic Yannick Édouard
    """
}
